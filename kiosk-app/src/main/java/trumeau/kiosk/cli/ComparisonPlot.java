package trumeau.kiosk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import trumeau.vision.evaluate.figure.PlotSheet;

/**
 * One measure of several models below each other, a dot for each and its interval of 95 %.
 *
 * @param title what is compared, on what
 * @param measure the measure's name
 */
record ComparisonPlot(String title, String measure, List<Bar> bars) {

    private static final int LEFT = 150;
    private static final int WIDTH = 420;
    private static final int TOP = 56;
    private static final int ROW = 30;
    private static final int TICKS = 5;

    ComparisonPlot {
        bars = List.copyOf(bars);
    }

    /** A model with its figure, and between which two it lies in 95 of 100 draws of shoppers. */
    record Bar(String name, double value, double low, double high) {

        static Bar of(String name, double value, double[] interval) {
            return new Bar(name, value, interval[0], interval[1]);
        }

        private String words() {
            return String.format(Locale.ROOT, "%s %.4f (%.4f to %.4f)", name, value, low, high);
        }
    }

    /** With more models. */
    ComparisonPlot and(Bar bar) {
        var more = new ArrayList<>(bars);
        more.add(bar);
        return new ComparisonPlot(title, measure, more);
    }

    String svg() {
        var from = bars.stream().mapToDouble(Bar::low).min().orElse(0);
        var to =
                Math.max(from + 1e-6, bars.stream().mapToDouble(Bar::high).max().orElse(1));
        var bottom = TOP + ROW * bars.size();
        var sheet = new PlotSheet(LEFT + WIDTH + 90, bottom + 56)
                .titled(title, measure + ": " + bars.stream().map(Bar::words).collect(Collectors.joining("; ")));
        for (var tick = 0; tick <= TICKS; tick++) {
            var value = from + (to - from) * tick / TICKS;
            var x = LEFT + WIDTH * (double) tick / TICKS;
            sheet.line("grid", x, TOP - 8, x, bottom);
            sheet.text(x, bottom + 18, "middle", String.format(Locale.ROOT, "%.3f", value));
        }
        sheet.text(LEFT + WIDTH / 2.0, bottom + 40, "axis middle", measure + ", with its interval of 95 %");
        for (var row = 0; row < bars.size(); row++) {
            var bar = bars.get(row);
            var y = TOP + ROW * row + ROW / 2.0;
            sheet.text(LEFT - 12, y + 4, "end", bar.name());
            sheet.line("gap", x(bar.low(), from, to), y, x(bar.high(), from, to), y);
            sheet.dot(x(bar.value(), from, to), y, bar.words());
            sheet.text(LEFT + WIDTH + 14, y + 4, "", String.format(Locale.ROOT, "%.4f", bar.value()));
        }
        return sheet.svg();
    }

    private static double x(double value, double from, double to) {
        return LEFT + WIDTH * (value - from) / (to - from);
    }
}
