package trumeau.vision.evaluate.figure;

import java.util.Locale;
import java.util.stream.Collectors;

/** Confidence beside the share that is right, a dot for each bin, as SVG; on the diagonal confidences are honest. */
public final class ReliabilityPlot {

    private static final int LEFT = 60;
    private static final int TOP = 60;
    private static final int SIDE = 320;

    private ReliabilityPlot() {}

    /** The picture. */
    public static String svg(Reliability reliability) {
        var sheet = new PlotSheet(LEFT + SIDE + 30, TOP + SIDE + 54)
                .titled("How often it is right when it is so sure", description(reliability));
        for (var tick = 0; tick <= 5; tick++) {
            var value = tick / 5.0;
            sheet.line("grid", x(value), y(0), x(value), y(1));
            sheet.line("grid", x(0), y(value), x(1), y(value));
            sheet.text(x(value), y(0) + 18, "middle", decimal(value));
            sheet.text(x(0) - 8, y(value) + 4, "end", decimal(value));
        }
        sheet.line("diagonal", x(0), y(0), x(1), y(1));
        sheet.text(x(0.5), y(0) + 40, "axis middle", "mean confidence of the bin");
        sheet.text(x(0), y(1) - 10, "axis", "share right");
        for (var bin : reliability.bins()) {
            sheet.line("gap", x(bin.confidence()), y(bin.confidence()), x(bin.confidence()), y(bin.right()));
        }
        for (var bin : reliability.bins()) {
            sheet.dot(x(bin.confidence()), y(bin.right()), words(bin));
        }
        sheet.text(x(1), y(0) - 12, "end", String.format(Locale.ROOT, "ECE %.3f", reliability.error()));
        return sheet.svg();
    }

    private static double x(double value) {
        return LEFT + SIDE * value;
    }

    private static double y(double value) {
        return TOP + SIDE * (1 - value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String words(Reliability.Bin bin) {
        return String.format(
                Locale.ROOT, "%d photos: confidence %.3f, %.3f right", bin.n(), bin.confidence(), bin.right());
    }

    private static String description(Reliability reliability) {
        return String.format(
                Locale.ROOT,
                "%d bins of equal mass, expected calibration error %.3f. %s",
                reliability.bins().size(),
                reliability.error(),
                reliability.bins().stream().map(ReliabilityPlot::words).collect(Collectors.joining("; ")));
    }
}
