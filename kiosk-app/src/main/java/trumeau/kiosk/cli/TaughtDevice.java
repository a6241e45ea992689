package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.teach.LessonBook;
import trumeau.kiosk.teach.TaughtLesson;
import trumeau.vision.teach.Trial;

/** The data folder whose lessons a command works on; no app may run on it meanwhile. */
final class TaughtDevice {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The app's data folder. Default: $XDG_DATA_HOME/trumeau.")
    private @Nullable Path data;

    /** Does the work with the folder's store and book. */
    <T> T with(Function<Opened, T> work) {
        var folder = Folders.existing(folder(), "data folder");
        try (var store = DeviceStore.open(folder)) {
            return work.apply(new Opened(store, LessonBook.open(folder, InstantSource.system())));
        }
    }

    record Opened(DeviceStore store, LessonBook book) {}

    private Path folder() {
        return Optional.ofNullable(data)
                .or(() -> Optional.ofNullable(System.getenv("TRUMEAU_DATA"))
                        .filter(value -> !value.isBlank())
                        .map(Path::of))
                .orElseGet(() -> Folders.here().data())
                .toAbsolutePath();
    }

    static ObjectNode json(TaughtLesson taught) {
        var topic = taught.lesson().topic();
        var trial = taught.trial();
        return Standard.node()
                .put("number", taught.number())
                .put("kind", code(topic.kind()))
                .put("name", topic.name())
                .put("at", taught.at().toString())
                .put("by", taught.by())
                .put("state", code(taught.state()))
                .put("photos", trial.views())
                .put("recognised", trial.recognised())
                .put("others", trial.others())
                .put("falseAlarms", trial.falseAlarms());
    }

    static String words(TaughtLesson taught) {
        var topic = taught.lesson().topic();
        return taught.number() + "  " + code(topic.kind()) + " " + topic.name() + "  " + code(taught.state()) + "  "
                + taught.at() + (taught.by().isEmpty() ? "" : "  by " + taught.by()) + "  " + words(taught.trial());
    }

    static String words(Trial trial) {
        return trial.recognised() + " of " + trial.views() + " photos recognised, " + trial.falseAlarms() + " of "
                + trial.others() + " other items confused";
    }

    static BadInput none(long number) {
        return new BadInput("there is no lesson " + number + "; see trumeau teach list");
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
