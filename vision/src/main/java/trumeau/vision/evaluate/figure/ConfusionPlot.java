package trumeau.vision.evaluate.figure;

import java.util.List;
import java.util.Locale;

/** A confusion matrix as SVG: rows are what is true, columns what was said, in each cell how many photos. */
public final class ConfusionPlot {

    private static final int CELL = 44;
    private static final int LEFT = 118;
    private static final int TOP = 118;
    private static final int NUMBERS = 60;

    private ConfusionPlot() {}

    /** The picture. */
    public static String svg(Confusion confusion) {
        var classes = confusion.classes();
        var side = CELL * classes.size();
        var sheet = new PlotSheet(LEFT + side + NUMBERS, TOP + side + 24)
                .titled("Which class was taken for which", description(confusion));
        sheet.text(LEFT + side / 2.0, 54, "axis middle", "said");
        sheet.text(LEFT - 10, TOP - 8, "axis end", "true");
        sheet.text(LEFT + side + 8, TOP - 8, "axis", "right");
        for (var truth = 0; truth < classes.size(); truth++) {
            var middle = TOP + CELL * truth + CELL / 2.0 + 4;
            sheet.text(LEFT - 10, middle, "end", classes.get(truth));
            sheet.text(LEFT + side + 8, middle, "", recall(confusion, truth));
            sheet.slanted(LEFT + CELL * truth + CELL / 2.0, TOP - 8, classes.get(truth));
            row(sheet, confusion, truth);
        }
        return sheet.svg();
    }

    private static void row(PlotSheet sheet, Confusion confusion, int truth) {
        var photos = confusion.photos(truth);
        for (var said = 0; said < confusion.classes().size(); said++) {
            var n = confusion.count(truth, said);
            var share = photos == 0 ? 0 : (double) n / photos;
            sheet.cell(LEFT + CELL * said, TOP + CELL * truth, CELL, share);
            if (n > 0) {
                var x = LEFT + CELL * said + CELL / 2.0;
                sheet.text(x, TOP + CELL * truth + CELL / 2.0 + 4, "middle", "" + n);
            }
        }
    }

    private static String recall(Confusion confusion, int truth) {
        var recall = confusion.recall().get(confusion.classes().get(truth));
        return recall == null ? "-" : String.format(Locale.ROOT, "%.0f %%", 100 * recall);
    }

    private static String description(Confusion confusion) {
        var photos = 0;
        var right = 0;
        List<String> classes = confusion.classes();
        for (var truth = 0; truth < classes.size(); truth++) {
            photos += confusion.photos(truth);
            right += confusion.count(truth, truth);
        }
        return photos + " photos, " + right + " right; recall by class: "
                + String.join(
                        ", ",
                        confusion.recall().entrySet().stream()
                                .map(entry -> String.format(Locale.ROOT, "%s %.2f", entry.getKey(), entry.getValue()))
                                .toList());
    }
}
