package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import trumeau.vision.evaluate.Evaluation;

/**
 * What the recogniser answered to labelled photos.
 *
 * @param rowsSkipped rows of the photos' table that never became a photo
 * @param model name and version
 */
record EvaluationReport(Evaluation found, int rowsSkipped, String model) implements VisionReport {

    AnswersReport answers() {
        var fitted = String.format(Locale.ROOT, "at the model's temperature %.3f", found.temperature());
        return new AnswersReport(found.asTrained(), found.answers(), fitted);
    }

    @Override
    public void into(ObjectNode node) {
        answers().into(node);
        node.put("temperature", VisionReport.rounded(found.temperature()))
                .put("p50Ms", VisionReport.rounded(found.timing().p50Millis()))
                .put("p95Ms", VisionReport.rounded(found.timing().p95Millis()))
                .put("skipped", found.skipped() + rowsSkipped);
        node.putObject("abstention")
                .put("answered", VisionReport.rounded(found.abstention().answered()))
                .put("answeredRight", VisionReport.rounded(found.abstention().answeredRight()));
        node.put("model", model);
    }

    @Override
    public String words() {
        return String.format(
                Locale.ROOT,
                "%d photos (%d skipped)%n%s%n  free choice: answers %.1f %% of them, %.1f %% of those right%n"
                        + "  a photo takes %.1f ms (p50), %.1f ms (p95)",
                found.asTrained().n(),
                found.skipped() + rowsSkipped,
                answers().words(),
                100 * found.abstention().answered(),
                100 * found.abstention().answeredRight(),
                found.timing().p50Millis(),
                found.timing().p95Millis());
    }
}
