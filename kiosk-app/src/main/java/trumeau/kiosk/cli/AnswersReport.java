package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.TreeMap;
import trumeau.vision.evaluate.figure.Answers;
import trumeau.vision.evaluate.figure.Confusion;
import trumeau.vision.evaluate.figure.Coverage;
import trumeau.vision.evaluate.figure.Reliability;

/**
 * The figures that are counted on answers.
 *
 * @param asTrained at temperature 1
 * @param calibrated the same answers at a fitted temperature
 * @param fitted whose temperature that is, in words
 */
record AnswersReport(Answers asTrained, Answers calibrated, String fitted) implements VisionReport {

    private static final double COVERAGE = 0.85;
    private static final double PRECISION = 0.97;
    private static final int COLUMN = 8;

    @Override
    public void into(ObjectNode node) {
        var confusion = Confusion.of(calibrated);
        node.put("n", calibrated.n())
                .put("top1", VisionReport.rounded(calibrated.top(1)))
                .put("top3", VisionReport.rounded(calibrated.top(3)));
        var recall = node.putObject("perClass");
        new TreeMap<>(confusion.recall()).forEach((name, share) -> recall.put(name, VisionReport.rounded(share)));
        matrix(confusion, node.putObject("confusion"));
        var coverage = Coverage.of(calibrated);
        node.put("nll", VisionReport.rounded(calibrated.negativeLogLikelihood()))
                .put("nllAtTemperature1", VisionReport.rounded(asTrained.negativeLogLikelihood()))
                .put("ece", VisionReport.rounded(Reliability.of(calibrated).error()))
                .put(
                        "eceAtTemperature1",
                        VisionReport.rounded(Reliability.of(asTrained).error()))
                .put("precisionAt85", VisionReport.rounded(coverage.precisionAt(COVERAGE)))
                .put("coverageAt97", VisionReport.rounded(coverage.coverageAt(PRECISION)));
    }

    private static void matrix(Confusion confusion, ObjectNode node) {
        var size = confusion.classes().size();
        var classes = node.putArray("classes");
        confusion.classes().forEach(classes::add);
        var counts = node.putArray("counts");
        for (var truth = 0; truth < size; truth++) {
            var row = counts.addArray();
            for (var said = 0; said < size; said++) {
                row.add(confusion.count(truth, said));
            }
        }
    }

    @Override
    public String words() {
        var coverage = Coverage.of(calibrated);
        return String.format(
                Locale.ROOT,
                "  first guess right  %.1f %%%n  among first three  %.1f %%%n"
                        + "  negative log likelihood  %.4f %s; %.4f at temperature 1%n"
                        + "  calibration error (ECE, ten bins of equal mass)  %.3f; %.3f at temperature 1%n"
                        + "  of the surest 85 %%  %.1f %% right; .97 right up to a coverage of %.1f %%%n%s",
                100 * calibrated.top(1),
                100 * calibrated.top(3),
                calibrated.negativeLogLikelihood(),
                fitted,
                asTrained.negativeLogLikelihood(),
                Reliability.of(calibrated).error(),
                Reliability.of(asTrained).error(),
                100 * coverage.precisionAt(COVERAGE),
                100 * coverage.coverageAt(PRECISION),
                table(Confusion.of(calibrated)));
    }

    private static String table(Confusion confusion) {
        var text = new StringBuilder(String.format("  %-12s %7s", "true / said", "right"));
        confusion.classes().forEach(name -> text.append(cell(name.substring(0, Math.min(COLUMN - 1, name.length())))));
        for (var truth = 0; truth < confusion.classes().size(); truth++) {
            var name = confusion.classes().get(truth);
            var recall = confusion.recall().get(name);
            text.append(String.format(
                    Locale.ROOT,
                    "%n  %-12s %7s",
                    name,
                    recall == null ? "-" : String.format(Locale.ROOT, "%.1f %%", 100 * recall)));
            for (var said = 0; said < confusion.classes().size(); said++) {
                var count = confusion.count(truth, said);
                text.append(cell(count == 0 ? "." : Integer.toString(count)));
            }
        }
        return text.toString();
    }

    private static String cell(String content) {
        return String.format("%" + COLUMN + "s", content);
    }
}
