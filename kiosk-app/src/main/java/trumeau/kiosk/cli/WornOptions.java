package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.vision.evaluate.WornMeasure;
import trumeau.vision.pipeline.GarmentRecogniser;

/** The measure of worn garments, which needs no further photos. */
final class WornOptions {

    @Option(
            names = "--worn",
            paramLabel = "DIR",
            description = "People with masks of what they wear (photos/0001.jpg, masks/0001.png, labels.txt): how well"
                    + " worn garments are found and named. Needs no other DIR.")
    private @Nullable Path folder;

    @Option(
            names = "--worn-numbers",
            paramLabel = "FIRST-LAST",
            defaultValue = "0-999999999",
            description = "Only the photos of --worn with these numbers, as 701-804.")
    private String numbers = "";

    boolean areAsked() {
        return folder != null;
    }

    /**
     * The measure, when it was asked for.
     *
     * @throws BadInput when the folder or the numbers can't be used
     */
    Optional<VisionMeasures.Measure> of(GarmentRecogniser recogniser) throws IOException {
        if (folder == null) {
            return Optional.empty();
        }
        if (!numbers.matches("\\d{1,9}-\\d{1,9}")) {
            throw new BadInput("--worn-numbers \"" + numbers + "\" is no range; write 701-804");
        }
        var bounds = numbers.split("-", 2);
        try {
            var measure = WornMeasure.of(
                    recogniser,
                    Folders.existing(folder, "people with masks"),
                    Integer.parseInt(bounds[0]),
                    Integer.parseInt(bounds[1]));
            return Optional.of(new VisionMeasures.Measure(
                    "looking at people", progress -> new WornReport(measure.measure(progress))));
        } catch (IllegalArgumentException e) {
            throw new BadInput(Failures.words(e));
        }
    }
}
