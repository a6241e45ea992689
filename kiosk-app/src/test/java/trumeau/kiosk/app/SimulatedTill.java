package trumeau.kiosk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import trumeau.kiosk.app.sim.SimulatedVisit.Till;

/** A till that tells twice, too late, or that the last piece was sold while somebody asks for it. */
final class SimulatedTill {

    private static final int MANY = 7;

    private final Caller till;
    private Instant told = Instant.now();

    SimulatedTill(Caller till) {
        this.till = till;
    }

    /** What the app makes of each push is asserted. */
    void tell(Till what, String item, JsonNode variant) throws IOException, InterruptedException {
        var now = next();
        switch (what) {
            case SILENT -> {}
            case TELLS_TWICE -> {
                push(item, variant, MANY, now, "taken");
                push(item, variant, MANY, now, "repeated");
            }
            case TELLS_OUT_OF_ORDER -> {
                push(item, variant, MANY, now, "taken");
                push(item, variant, 1, now.minusSeconds(600), "older");
            }
            case SELLS_IT -> push(item, variant, 0, now, "taken");
        }
    }

    /** There are some again. */
    void restock(String item, JsonNode variant) throws IOException, InterruptedException {
        push(item, variant, MANY, next(), "taken");
    }

    /** A moment that no figure was told for yet, not ahead of the clock. */
    private Instant next() {
        var now = Instant.now();
        told = now.isAfter(told) ? now : told.plusMillis(1);
        return told;
    }

    private void push(String item, JsonNode variant, int pieces, Instant at, String counted)
            throws IOException, InterruptedException {
        var line = String.format(
                Locale.ROOT,
                "[{\"item\":\"%s\",\"size\":\"%s\",\"colour\":\"%s\",\"stock\":%d,\"at\":\"%s\"}]",
                item,
                variant.path("size").asText(),
                variant.path("colour").asText(),
                pieces,
                at);
        var answer = till.send("POST", "/api/figures", line);
        assertThat(answer.body().path(counted).asInt())
                .as("%s of %s: %s", counted, line, answer)
                .isEqualTo(1);
    }
}
