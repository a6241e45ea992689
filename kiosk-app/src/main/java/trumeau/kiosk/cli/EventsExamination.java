package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import trumeau.device.DeviceException;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.wiring.InboxService;

/** Looks at the events that wait on this device. */
final class EventsExamination {

    private static final String WHAT = "events";
    private static final Set<String> NEED_SOMEBODY = Set.of("refused", "conflict");

    private EventsExamination() {}

    /** As a running app tells it, at {@code /q/health/well}. */
    static Finding told(Optional<JsonNode> health) {
        return health.flatMap(EventsExamination::check)
                .map(EventsExamination::finding)
                .orElseGet(() -> Finding.untried(WHAT, "the app doesn't tell of them"));
    }

    /** As they lie in the store of an app that rests. */
    static Finding resting(Path data) {
        if (Files.notExists(data.resolve("device.db"))) {
            return Finding.untried(WHAT, "none yet");
        }
        try (var store = DeviceStore.open(data)) {
            var counts = InboxService.counts(store);
            return Finding.ok(WHAT, words(counts.waiting(), counts.dropped()));
        } catch (DeviceException e) {
            return Finding.problem(WHAT, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<JsonNode> check(JsonNode health) {
        for (var check : health.path("checks")) {
            if (check.path("name").asText().equals(WHAT)) {
                return Optional.of(check.path("data"));
            }
        }
        return Optional.empty();
    }

    private static Finding finding(JsonNode told) {
        var state = told.path("state").asText();
        var words = state + "; "
                + words(told.path("waiting").asLong(), told.path("dropped").asLong());
        var detail = told.path("detail").asText();
        return NEED_SOMEBODY.contains(state)
                ? Finding.problem(WHAT, words + ": " + detail + "; look at the inbox")
                : Finding.ok(WHAT, detail.isEmpty() ? words : words + ": " + detail);
    }

    private static String words(long waiting, long dropped) {
        return waiting + " wait, " + dropped + " dropped";
    }
}
