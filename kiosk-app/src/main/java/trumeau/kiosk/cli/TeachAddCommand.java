package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.device.store.Generation;
import trumeau.kiosk.teach.TaughtThings;
import trumeau.kiosk.teach.TeachingRefused;
import trumeau.kiosk.teach.Topics;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.vision.VisionException;
import trumeau.vision.classify.Embedding;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Topic;

/** Teaches from a folder of photos. */
@Command(
        name = "add",
        header = "Teach from a folder of five or more photos; says what the lesson was measured to do.",
        description = {
            "",
            "With --try nothing is kept. A photo that can't be read gets a line on standard error and is left out."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau teach add --category kimono photos/kimono",
            "  ./trumeau teach add --item T-0042 --by Ana photos/T-0042",
            "  ./trumeau teach add --item T-0042 --try photos/T-0042 --json"
        })
final class TeachAddCommand implements Callable<Integer> {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp", "bmp");

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private TaughtDevice device = new TaughtDevice();

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    @Option(names = "--by", paramLabel = "NAME", description = "Who teaches it.")
    private String by = "";

    @Option(names = "--try", description = "Only measure.")
    private boolean onlyTry;

    @Parameters(paramLabel = "DIR", description = "The folder with the photos.")
    private @Nullable Path photos;

    /** One of both. */
    static final class What {

        @Option(names = "--category", paramLabel = "NAME", description = "The category that they show.")
        private @Nullable String category;

        @Option(names = "--item", paramLabel = "ID", description = "The item of the catalogue that they show.")
        private @Nullable String item;

        Topic in(ServingGeneration generation) {
            return item != null
                    ? Topics.item(generation, item)
                    : Topics.category(Objects.requireNonNull(category), generation);
        }
    }

    @Override
    public Integer call() throws IOException {
        var files = pictures(Folders.existing(Objects.requireNonNull(photos), "photos"));
        return device.with(opened -> {
            var active = opened.store()
                    .active()
                    .orElseThrow(() -> new BadInput("nothing was installed in this data folder yet; run trumeau sync"));
            return teach(files, active, opened);
        });
    }

    private int teach(List<Path> files, Generation active, TaughtDevice.Opened opened) {
        try (var serving = ServingGeneration.load(active)) {
            var lesson = new Lesson(what.in(serving), views(files, serving));
            var trial = TaughtThings.teaching(opened.book(), serving).tryOut(lesson);
            if (onlyTry) {
                var node = Standard.node()
                        .put("photos", trial.views())
                        .put("recognised", trial.recognised())
                        .put("others", trial.others())
                        .put("falseAlarms", trial.falseAlarms());
                standard.print(node, TaughtDevice.words(trial));
                return Failures.OK;
            }
            var kept = opened.book().add(lesson, by, trial);
            standard.print(TaughtDevice.json(kept), TaughtDevice.words(kept));
            return Failures.OK;
        } catch (TeachingRefused e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private List<Embedding> views(List<Path> files, ServingGeneration serving) {
        var views = new ArrayList<Embedding>();
        var progress = standard.progress();
        for (var i = 0; i < files.size(); i++) {
            view(files.get(i), serving).ifPresent(views::add);
            progress.at("looking at photos", i + 1L, files.size());
        }
        return views;
    }

    private Optional<Embedding> view(Path file, ServingGeneration serving) {
        try {
            var seen = serving.recogniser().sight(Files.readAllBytes(file));
            if (seen.isEmpty()) {
                standard.complain(file + " shows nothing that could be a garment");
            }
            return seen.map(sighting -> sighting.embedding());
        } catch (IOException | VisionException e) {
            standard.complain(file + ": " + Failures.words(e));
            return Optional.empty();
        }
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> PICTURES.contains(extension(file)))
                    .sorted()
                    .toList();
        }
    }

    private static String extension(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
