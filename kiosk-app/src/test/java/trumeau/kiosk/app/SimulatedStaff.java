package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import trumeau.kiosk.app.sim.SimulatedVisit.Staff;

/** Staff who come on duty and go, take what is asked, or don't, or do it twice. */
final class SimulatedStaff {

    private static final String LIN = "{\"name\":\"Lin\"}";
    private static final String ANA = "{\"name\":\"Ana\"}";
    private static final String COMING = "{\"name\":\"Lin\",\"reply\":\"coming\"}";

    private final Caller console;

    SimulatedStaff(Caller console) {
        this.console = console;
    }

    /** Before the visit. */
    void come(Staff mood) throws IOException, InterruptedException {
        if (mood == Staff.OFF_DUTY) {
            console.send("DELETE", "/api/staff/queue/duty/Lin", "");
        } else {
            assertThat(console.send("PUT", "/api/staff/queue/duty", LIN).status())
                    .isEqualTo(200);
        }
    }

    /** When something was asked; answers what came of it, in a word. */
    String act(Staff mood) throws IOException, InterruptedException {
        if (mood == Staff.SLOW) {
            return "nobody took it";
        }
        var request = "/api/staff/queue/" + openRequest();
        assertThat(console.send("POST", request + "/take", LIN).status()).isEqualTo(200);
        if (mood == Staff.DOUBLE_TAKE) {
            assertThat(console.send("POST", request + "/take", ANA).status())
                    .as("the first who takes it has it")
                    .isEqualTo(409);
            assertThat(console.send("POST", request + "/take", LIN).status()).isEqualTo(200);
            assertThat(console.send("POST", request + "/answer", COMING).status())
                    .isEqualTo(200);
        }
        assertThat(console.send("POST", request + "/answer", COMING).status()).isEqualTo(200);
        return "answered";
    }

    long eventsWaiting() throws IOException, InterruptedException {
        return console.get("/api/staff/status")
                .body()
                .path("events")
                .path("waiting")
                .asLong(-1);
    }

    long eventsDropped() throws IOException, InterruptedException {
        return console.get("/api/staff/status")
                .body()
                .path("events")
                .path("dropped")
                .asLong(-1);
    }

    private String openRequest() throws IOException, InterruptedException {
        for (var request : console.get("/api/staff/queue").body().path("requests")) {
            if (request.path("state").asText().equals("waiting")) {
                return request.path("id").asText();
            }
        }
        throw new AssertionError("staff see no open request");
    }
}
