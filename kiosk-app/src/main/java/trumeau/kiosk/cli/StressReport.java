package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trumeau.vision.evaluate.Stress;

/** What is still right when photos are disturbed. */
record StressReport(Stress.Table table) implements VisionReport {

    private static final int MIDDLE = 1;

    @Override
    public void into(ObjectNode node) {
        var stress = node.putObject("stress")
                .put("n", table.n())
                .put("undisturbed", VisionReport.rounded(table.undisturbed()))
                .put("skipped", table.skipped());
        var rows = stress.putArray("disturbances");
        for (var row : table.rows()) {
            var one = rows.addObject()
                    .put("name", row.disturbance().title())
                    .put("unit", row.disturbance().unit());
            var steps = one.putArray("steps");
            row.disturbance().steps().forEach(step -> steps.add(VisionReport.rounded(step)));
            var top1 = one.putArray("top1");
            row.top1().forEach(share -> top1.add(VisionReport.rounded(share)));
            one.put("middle", VisionReport.rounded(row.top1().get(MIDDLE)));
        }
    }

    @Override
    public String words() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "stress: %d photos (%d skipped), undisturbed %.1f %% right; * is the middle step",
                table.n(),
                table.skipped(),
                100 * table.undisturbed()));
        for (var row : table.rows()) {
            text.append(String.format("%n  %-12s", row.disturbance().title()));
            for (var step = 0; step < row.top1().size(); step++) {
                text.append(String.format(
                        Locale.ROOT,
                        "  %15s %5.1f %%%s",
                        name(
                                row.disturbance().steps().get(step),
                                row.disturbance().unit()),
                        100 * row.top1().get(step),
                        step == MIDDLE ? "*" : " "));
            }
        }
        return text.toString();
    }

    private static String name(double step, String unit) {
        var number = step >= 100 || step == Math.rint(step)
                ? String.format(Locale.ROOT, "%.0f", step)
                : String.format(Locale.ROOT, "%.2f", step).replaceFirst("0$", "");
        return number + " " + unit;
    }
}
