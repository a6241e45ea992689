package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How long a mirror takes from a movement to the light of its picture. */
@Command(
        name = "measure-latency",
        header = "Measure motion to photon on a mirror's glass, with a hand mirror.",
        description = {
            "",
            "While the app runs and /mirror is open on the glass, the glass goes black and flashes white, less than once and a",
            "quarter a second, for half a minute. Hold a hand mirror so that the camera sees the glass in it. The page times",
            "each flash from its own drawing of it until its own live picture shows it: glass, light, camera, app, page. The",
            "light is green for a p95 of 75 ms or less, amber of 125 ms or less, red. Exit status 0: measured; 2: not.",
            "",
            "Somebody whom flashes of light may harm should look away."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau measure-latency --pin 402817",
            "  ./trumeau measure-latency --data /var/lib/trumeau --pin 402817 --flashes 60 --json"
        })
final class MeasureLatencyCommand implements Callable<Integer> {

    private static final String PATH = "/api/staff/latency";
    private static final long PAUSE_MILLIS = 500;
    private static final String RUNNING = "running";

    private final Pause pause;

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private DeviceOptions device = new DeviceOptions();

    @Option(names = "--pin", paramLabel = "PIN", description = "The staff's PIN of the running app.")
    private @Nullable String pin;

    @Option(
            names = "--flashes",
            paramLabel = "N",
            defaultValue = "24",
            description = "How many, 10 to 120. Default: ${DEFAULT-VALUE}, half a minute.")
    private int flashes;

    MeasureLatencyCommand() {
        this(MeasureLatencyCommand::sleep);
    }

    MeasureLatencyCommand(Pause pause) {
        this.pause = pause;
    }

    /** Lets a while pass between two looks. */
    @FunctionalInterface
    interface Pause {
        void pass() throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        var app = RunningApp.of(device.data())
                .orElseThrow(() -> new BadInput("no app runs on " + device.data()
                        + "; start it, open /mirror on the glass, then run this again"));
        var staff = app.staff(
                Optional.ofNullable(pin)
                        .or(device::staffPin)
                        .orElseThrow(() -> new BadInput("give the staff's PIN with --pin")),
                "does not measure");
        var unused = staff.post(PATH, Standard.node().put("flashes", flashes), 202);
        standard.say("the glass flashes; hold a hand mirror so that the camera sees the glass in it");
        return tell(await(staff));
    }

    private JsonNode await(RunningApp.StaffLine staff) throws IOException {
        var progress = standard.progress();
        for (var looks = 0; ; looks++) {
            var view = staff.get(PATH);
            if (!view.path("state").asText().equals(RUNNING)) {
                return view;
            }
            progress.at("the mirror flashes", looks, 0);
            pause.pass();
        }
    }

    private int tell(JsonNode view) {
        switch (view.path("state").asText()) {
            case "measured" -> print(view);
            case "silent" ->
                throw new BadInput("the mirror's page did not answer; open /mirror anew, leave it in front,"
                        + " then run this again");
            default ->
                throw new BadInput("the camera saw " + view.path("n").asInt() + " of "
                        + view.path("flashes").asInt()
                        + " flashes; hold the hand mirror closer to the camera, so that the"
                        + " picture on the glass shows the glass in it, darken the room, then run this again");
        }
        return Failures.OK;
    }

    private void print(JsonNode view) {
        var node = Standard.node()
                .put("p50Ms", view.path("p50Ms").asLong())
                .put("p95Ms", view.path("p95Ms").asLong())
                .put("n", view.path("n").asInt())
                .put("flashes", view.path("flashes").asInt())
                .put("light", view.path("light").asText());
        standard.print(
                node,
                "motion to photon: half within " + node.path("p50Ms").asLong() + " ms, 95 % within "
                        + node.path("p95Ms").asLong() + " ms, n = "
                        + node.path("n").asInt() + " of "
                        + node.path("flashes").asInt() + " flashes; "
                        + node.path("light").asText() + " (green to 75 ms, amber to 125 ms)");
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
    }
}
