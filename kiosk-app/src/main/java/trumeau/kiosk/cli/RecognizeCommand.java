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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.vision.VisionException;
import trumeau.vision.classify.Sighting;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.track.Garment;

/** What is on a picture, on the same way as a picture of the camera. */
@Command(
        name = "recognize",
        header = "Say what garment is on a picture: one line per garment.",
        description = {
            "",
            "A picture that can't be read gets a line on standard error; the others still come, and the exit status is 2."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau recognize shirt.jpg",
            "  ./trumeau recognize a.jpg b.png --json",
            "  ./trumeau recognize --worn person.jpg",
            "",
            "Keys with --json: file, category, confidence, topK, traits, colour, abstained; with --worn box too",
            "(x, y, width, height in shares of the picture)."
        })
final class RecognizeCommand implements Callable<Integer> {

    private static final int TOP = 3;

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private ModelChoice model = new ModelChoice();

    @Option(names = "--worn", description = "What the person in the picture wears, each garment, as at a mirror.")
    private boolean worn;

    @Parameters(arity = "1..*", paramLabel = "IMAGE", description = "Pictures: JPEG, PNG, WebP, BMP.")
    private List<Path> images = List.of();

    @Override
    public Integer call() throws IOException {
        var status = Failures.OK;
        try (var recogniser = model.load(standard)) {
            if (worn && !recogniser.knowsWorn()) {
                throw new BadInput(
                        "model " + recogniser.name() + " " + recogniser.version()
                                + " has no parser of worn garments; leave --worn away, or name a model that has one with --model");
            }
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
            var seen = look(recogniser, Files.readAllBytes(file));
            if (seen.isEmpty()) {
                standard.complain(image + (worn ? " shows no person" : " shows nothing that could be a garment"));
                return Failures.BAD_INPUT;
            }
            seen.forEach(sighting -> print(image, sighting, recogniser.certaintyOf(sighting.ranking())));
            return Failures.OK;
        } catch (BadInput | IOException e) {
            standard.complain(Failures.words(e));
        } catch (VisionException e) {
            standard.complain(image + ": " + e.getMessage());
        }
        return Failures.BAD_INPUT;
    }

    private List<Sighting> look(GarmentRecogniser recogniser, byte[] picture) {
        return worn
                ? recogniser.recogniseWorn(picture)
                : recogniser.recognise(picture).stream().toList();
    }

    private void print(Path image, Sighting seen, Garment.Certainty certainty) {
        var node = json(image, seen, certainty);
        if (worn) {
            node.putObject("box")
                    .put("x", rounded(seen.box().x()))
                    .put("y", rounded(seen.box().y()))
                    .put("width", rounded(seen.box().width()))
                    .put("height", rounded(seen.box().height()));
        }
        standard.print(node, words(image, seen, certainty));
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
