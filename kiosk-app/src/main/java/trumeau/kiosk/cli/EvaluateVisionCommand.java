package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trumeau.vision.pipeline.Evaluation;
import trumeau.vision.pipeline.VisionEvaluation;

/** How well the recogniser does on labelled photos. */
@Command(
        name = "evaluate-vision",
        header = "Measure the recogniser on a folder of labelled photos.",
        description = {
            "",
            "DIR is either class folders (DIR/shirt/1.jpg) or labels.csv with images/. On a folder of K classes the choice",
            "is forced among these K; how often the recogniser would rather say \"not sure\" is reported apart."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau evaluate-vision photos",
            "  ./trumeau evaluate-vision photos --split validation --labels top10 --json",
            "",
            "Keys with --json: n, top1, top3, perClass (recall), ece (15 bins), p50Ms, p95Ms, skipped,",
            "abstention {answered, answeredRight} of the free choice, model."
        })
final class EvaluateVisionCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private PhotoOptions photos = new PhotoOptions();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(paramLabel = "DIR", description = "The folder of photos.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        var measured = photos.measured(java.util.Objects.requireNonNull(folder));
        try (var recogniser = model.load(standard)) {
            var progress = standard.progress();
            var found = new VisionEvaluation(recogniser)
                    .evaluate(measured, (done, of) -> progress.at("looking at photos", done, of));
            standard.print(
                    json(found, measured.skipped()).put("model", recogniser.name() + " " + recogniser.version()),
                    words(found, measured.skipped()));
            return Failures.OK;
        }
    }

    private static ObjectNode json(Evaluation found, int rowsSkipped) {
        var node = Standard.node()
                .put("n", found.n())
                .put("top1", rounded(found.top1()))
                .put("top3", rounded(found.top3()));
        var classes = node.putObject("perClass");
        found.perClass().forEach((name, recall) -> classes.put(name, rounded(recall)));
        node.put("ece", rounded(found.calibrationError()))
                .put("p50Ms", rounded(found.p50Millis()))
                .put("p95Ms", rounded(found.p95Millis()))
                .put("skipped", found.skipped() + rowsSkipped);
        node.putObject("abstention")
                .put("answered", rounded(found.answered()))
                .put("answeredRight", rounded(found.answeredRight()));
        return node;
    }

    private static String words(Evaluation found, int rowsSkipped) {
        var text = new StringBuilder();
        found.perClass()
                .forEach((name, recall) ->
                        text.append(String.format(Locale.ROOT, "  %-12s %5.1f %%%n", name, 100 * recall)));
        return String.format(
                Locale.ROOT,
                "%d photos (%d skipped)%n  first guess right  %.1f %%%n  among first three  %.1f %%%n"
                        + "  calibration error  %.3f%n  answers %.1f %% of them, %.1f %% of those right%n"
                        + "  a photo takes %.1f ms (p50), %.1f ms (p95)%nright by class%n%s",
                found.n(),
                found.skipped() + rowsSkipped,
                100 * found.top1(),
                100 * found.top3(),
                found.calibrationError(),
                100 * found.answered(),
                100 * found.answeredRight(),
                found.p50Millis(),
                found.p95Millis(),
                text.toString().stripTrailing());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
