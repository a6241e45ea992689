package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trumeau.vision.VisionException;
import trumeau.vision.classify.Sighting;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.track.Garment;

/** What is on a picture, on the same way as a picture of the camera. */
@Command(
        name = "recognize",
        header = "Say what garment is on a picture: one line per picture.",
        description = {
            "",
            "A picture that can't be read gets a line on standard error; the others still come, and the exit status is 2."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau recognize shirt.jpg",
            "  ./trumeau recognize a.jpg b.png --json",
            "",
            "Keys with --json: file, category, confidence, topK, colour, abstained."
        })
final class RecognizeCommand implements Callable<Integer> {

    private static final int TOP = 3;

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Pictures: JPEG, PNG, WebP, BMP.")
    private List<Path> images = List.of();

    @Override
    public Integer call() throws IOException {
        var status = Failures.OK;
        try (var recogniser = model.load(standard)) {
            var progress = standard.progress();
            for (var i = 0; i < images.size(); i++) {
                status = Math.max(status, recognize(recogniser, images.get(i)));
                progress.at("recognising", i + 1L, images.size());
            }
        }
        return status;
    }

    private int recognize(GarmentRecogniser recogniser, Path image) {
        try {
            var file = Folders.existingFile(image, "picture");
            var seen = recogniser.recognise(Files.readAllBytes(file));
            if (seen.isEmpty()) {
                standard.complain(image + " shows nothing that could be a garment");
                return Failures.BAD_INPUT;
            }
            var certainty = recogniser.certaintyOf(seen.get().ranking());
            standard.print(json(image, seen.get(), certainty), words(image, seen.get(), certainty));
            return Failures.OK;
        } catch (BadInput | IOException e) {
            standard.complain(Failures.words(e));
        } catch (VisionException e) {
            standard.complain(image + ": " + e.getMessage());
        }
        return Failures.BAD_INPUT;
    }

    private static ObjectNode json(Path image, Sighting seen, Garment.Certainty certainty) {
        var node = Standard.node()
                .put("file", image.toString())
                .put("category", seen.best().category())
                .put("confidence", rounded(seen.best().confidence().value()));
        var top = node.putArray("topK");
        seen.ranking().stream().limit(TOP).forEach(guess -> top.addObject()
                .put("category", guess.category())
                .put("confidence", rounded(guess.confidence().value())));
        var traits = node.putObject("traits");
        seen.traits().forEach(trait -> traits.putObject(trait.attribute())
                .put("value", trait.value())
                .put("confidence", rounded(trait.confidence().value())));
        return node.put("colour", seen.colour().name().code()).put("abstained", certainty == Garment.Certainty.UNSURE);
    }

    private static String words(Path image, Sighting seen, Garment.Certainty certainty) {
        var colour = seen.colour().name().code();
        var guesses = seen.ranking().stream()
                .limit(TOP)
                .map(guess -> String.format(
                        Locale.ROOT,
                        "%s %.0f %%",
                        guess.category(),
                        100 * guess.confidence().value()))
                .toList();
        return certainty == Garment.Certainty.UNSURE
                ? image + "  " + colour + "  not sure: " + guesses.stream().collect(Collectors.joining(", "))
                : image + "  " + colour + "  " + guesses.get(0);
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
