package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.vision.evaluate.BackgroundSwap;
import trumeau.vision.evaluate.Garmentness;
import trumeau.vision.evaluate.Progress;
import trumeau.vision.evaluate.Rejection;
import trumeau.vision.evaluate.Retrieval;
import trumeau.vision.evaluate.Stress;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.pipeline.GarmentRecogniser;

/** The measures that may be asked for besides the figures on the photos. What is wrong is said before any begins. */
final class VisionMeasures {

    @Option(
            names = "--retrieval",
            paramLabel = "GALLERY",
            description = "Look for photos of the same class among these labelled ones, by embedding. Of a gallery that"
                    + " has splits, train is searched.")
    private @Nullable Path gallery;

    @Option(
            names = "--reject",
            paramLabel = "DIR",
            description = "Pictures without a garment: how many are refused, and how many garments are lost.")
    private @Nullable Path others;

    @Option(
            names = "--stress",
            description = "Each photo again under other light, blurred, turned, half covered, dark, with noise.")
    private boolean stress;

    @Option(
            names = "--swap-backgrounds",
            paramLabel = "MASKS",
            description = "A folder with IMAGE.png for a photo IMAGE.jpg, garment white: each such photo again before"
                    + " other backgrounds, and its background alone. Needs --backgrounds.")
    private @Nullable Path masks;

    @Option(names = "--backgrounds", paramLabel = "DIR", description = "Pictures for --swap-backgrounds.")
    private @Nullable Path backgrounds;

    /** One measure, ready to begin. */
    record Measure(String name, Work work) {}

    /** Measures; told how far it is. */
    interface Work {
        VisionReport run(Progress progress);
    }

    /** Whether any was asked for. */
    boolean areAsked() {
        return stress || gallery != null || others != null || masks != null || backgrounds != null;
    }

    /**
     * Those that were asked for.
     *
     * @throws BadInput when a folder is missing or the model can't be measured so
     */
    List<Measure> of(GarmentRecogniser recogniser, PhotoSet photos, PhotoOptions options) throws IOException {
        var measures = new ArrayList<Measure>();
        if (gallery != null) {
            var searched = options.gallery(gallery);
            measures.add(new Measure(
                    "looking in the gallery",
                    progress -> new RetrievalReport(new Retrieval(recogniser).measure(photos, searched, progress))));
        }
        if (others != null) {
            measures.add(rejection(recogniser, photos, others));
        }
        if (stress) {
            measures.add(new Measure(
                    "disturbing photos",
                    progress -> new StressReport(new Stress(recogniser).measure(photos, progress))));
        }
        if (masks != null || backgrounds != null) {
            measures.add(swap(recogniser, photos));
        }
        return measures;
    }

    private static Measure rejection(GarmentRecogniser recogniser, PhotoSet photos, Path others) {
        var rejection = new Rejection(recogniser::sight, garmentness(recogniser));
        var without = pictures(others, "pictures without a garment");
        return new Measure("refusing", progress -> new RejectionReport(rejection.measure(photos, without, progress)));
    }

    private static Garmentness garmentness(GarmentRecogniser recogniser) {
        return Garmentness.of(recogniser)
                .orElseThrow(() -> new BadInput("model " + recogniser.name() + " " + recogniser.version()
                        + " has no output that says whether a picture shows a garment; leave --reject away, or name a"
                        + " model that has one with --model"));
    }

    private Measure swap(GarmentRecogniser recogniser, PhotoSet photos) throws IOException {
        if (masks == null || backgrounds == null) {
            throw new BadInput("--swap-backgrounds MASKS and --backgrounds DIR go together; name both");
        }
        var swap =
                BackgroundSwap.with(recogniser, Folders.existing(masks, "masks"), pictures(backgrounds, "backgrounds"));
        return new Measure("swapping backgrounds", progress -> new SwapReport(swap.measure(photos, progress)));
    }

    private static PhotoSet pictures(Path folder, String what) {
        return PhotoSet.read(Folders.existing(folder, what), PhotoSet.Split.ALL, PhotoSet.Labels.ALL);
    }
}
