package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trumeau.vision.evaluate.Rejection;

/** What was refused. */
record RejectionReport(Rejection.Refused found) implements VisionReport {

    @Override
    public void into(ObjectNode node) {
        var reject = node.putObject("reject")
                .put("others", found.others())
                .put("garments", found.garments())
                .put("skipped", found.skipped());
        row(found.own(), reject);
        var table = reject.putArray("table");
        found.table().forEach(row -> row(row, table.addObject()));
    }

    private static void row(Rejection.Row row, ObjectNode node) {
        node.put("threshold", VisionReport.rounded(row.threshold()))
                .put("refused", VisionReport.rounded(row.refused()))
                .put("lost", VisionReport.rounded(row.lost()));
    }

    @Override
    public String words() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "reject: %d pictures without a garment, %d of garments (%d skipped)%n"
                        + "  at the model's threshold %.3f: %.1f %% refused, %.1f %% of the garments lost%n"
                        + "  threshold   refused      lost",
                found.others(),
                found.garments(),
                found.skipped(),
                found.own().threshold(),
                100 * found.own().refused(),
                100 * found.own().lost()));
        found.table()
                .forEach(row -> text.append(String.format(
                        Locale.ROOT,
                        "%n  %9.2f   %5.1f %%   %5.1f %%",
                        row.threshold(),
                        100 * row.refused(),
                        100 * row.lost())));
        return text.toString();
    }
}
