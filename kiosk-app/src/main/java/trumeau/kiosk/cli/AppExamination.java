package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;

/** Looks at an app that runs, by asking it. */
final class AppExamination {

    private static final String LOOK_AT_STAFF = "; look at its /staff page";

    private final RunningApp app;

    AppExamination(RunningApp app) {
        this.app = app;
    }

    Finding answers() {
        return ask("/api/store")
                .map(store -> Finding.ok(
                        "app", app.address() + " serves " + store.path("name").asText()))
                .orElseGet(() -> Finding.problem(
                        "app",
                        app.address() + " doesn't answer; stop process " + app.process() + " and start it again"));
    }

    Finding serving() {
        return ask("/api/sync")
                .map(AppExamination::serving)
                .orElseGet(() -> Finding.untried("generation", "the app is silent"));
    }

    private static Finding serving(JsonNode sync) {
        var outcome = sync.path("lastOutcome").path("code").asText("none") + " at "
                + sync.path("lastOutcome").path("at").asText("-");
        return sync.path("state").asText().equals("none")
                ? Finding.problem("generation", "none is installed; last outcome: " + outcome + LOOK_AT_STAFF)
                : Finding.ok("generation", "release " + sync.path("release").asText() + "; last outcome: " + outcome);
    }

    Finding camera() {
        return ask("/q/health")
                .map(AppExamination::camera)
                .orElseGet(() -> Finding.untried("camera", "the app is silent"));
    }

    Finding events() {
        return EventsExamination.told(ask("/q/health/well"));
    }

    private static Finding camera(JsonNode health) {
        for (var check : health.path("checks")) {
            if (check.path("name").asText().toLowerCase(java.util.Locale.ROOT).contains("camera")) {
                var detail = check.path("data").toString();
                return check.path("status").asText().equals("UP")
                        ? Finding.ok("camera", detail)
                        : Finding.problem("camera", detail + "; check its cable, or name another with --camera");
            }
        }
        return Finding.untried("camera", "the app doesn't tell of it");
    }

    private Optional<JsonNode> ask(String path) {
        try {
            return Optional.of(app.get(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
