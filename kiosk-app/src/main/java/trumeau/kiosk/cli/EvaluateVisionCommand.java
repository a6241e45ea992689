package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trumeau.vision.evaluate.VisionEvaluation;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.pipeline.GarmentRecogniser;

/** How well the recogniser does on labelled photos, or did in cross-validation. */
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
            "  ./trumeau evaluate-vision photos --split validation --stress --retrieval photos --svg plots",
            "  ./trumeau evaluate-vision photos --swap-backgrounds masks --backgrounds rooms",
            "  ./trumeau evaluate-vision --worn people --worn-numbers 701-804",
            "  ./trumeau evaluate-vision --grouped-folds folds/second.csv --against folds/first.csv",
            "",
            "Keys with --json: n, top1, top3, perClass (recall), confusion {classes, counts: a row for each true class},",
            "nll and ece (ten bins of equal mass) at the model's temperature, nllAtTemperature1, eceAtTemperature1,",
            "precisionAt85 (share right of the surest 85 %%), coverageAt97, temperature, p50Ms, p95Ms, skipped,",
            "abstention {answered, answeredRight} of the free choice, model; retrieval, reject, stress, swapBackgrounds,",
            "worn where asked for. Of folds: n to coverageAt97 as above, each fold at the temperature that was fitted on the others,",
            "folds [{fold, n, top1, temperature}], against {top1, points, pointsLow, pointsHigh, onlyThis, onlyOther, p}."
        })
final class EvaluateVisionCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private PhotoOptions photos = new PhotoOptions();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Mixin
    private VisionMeasures measures = new VisionMeasures();

    @Mixin
    private WornOptions worn = new WornOptions();

    @Mixin
    private FoldOptions folds = new FoldOptions();

    @Mixin
    private PlotOptions plots = new PlotOptions();

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The folder of photos.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        plots.check();
        if (folds.areAsked()) {
            return answered();
        }
        if (folder == null) {
            return people();
        }
        var measured = photos.measured(folder);
        try (var recogniser = model.load(standard)) {
            print(reports(recogniser, measured));
            return Failures.OK;
        }
    }

    private int people() throws IOException {
        if (!worn.areAsked() || measures.areAsked()) {
            throw new BadInput(
                    "no photos were named; name a folder of labelled photos, answers with --grouped-folds, or"
                            + " people alone with --worn");
        }
        try (var recogniser = model.load(standard)) {
            print(run(worn.of(recogniser).stream().toList()));
            return Failures.OK;
        }
    }

    private List<VisionReport> run(List<VisionMeasures.Measure> asked) {
        var progress = standard.progress();
        return asked.stream()
                .map(measure -> measure.work().run((done, of) -> progress.at(measure.name(), done, of)))
                .toList();
    }

    private int answered() throws IOException {
        if (folder != null || measures.areAsked() || worn.areAsked()) {
            throw new BadInput("--grouped-folds measures answers that were given already; leave "
                    + (folder == null ? "the other measures" : folder) + " away");
        }
        var report = folds.report();
        plots.draw(report.pooled());
        print(List.of(report));
        return Failures.OK;
    }

    private List<VisionReport> reports(GarmentRecogniser recogniser, PhotoSet measured) throws IOException {
        var further = new ArrayList<>(measures.of(recogniser, measured, photos));
        worn.of(recogniser).ifPresent(further::add);
        var progress = standard.progress();
        var found = new VisionEvaluation(recogniser)
                .evaluate(measured, (done, of) -> progress.at("looking at photos", done, of));
        var report = new EvaluationReport(found, measured.skipped(), recogniser.name() + " " + recogniser.version());
        plots.draw(report.answers());
        var reports = new ArrayList<VisionReport>(List.of(report));
        reports.addAll(run(further));
        return reports;
    }

    private void print(List<VisionReport> reports) {
        var node = Standard.node();
        reports.forEach(report -> report.into(node));
        standard.print(
                node, reports.stream().map(VisionReport::words).collect(Collectors.joining(System.lineSeparator())));
    }
}
