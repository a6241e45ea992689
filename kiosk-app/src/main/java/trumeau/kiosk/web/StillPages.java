package trumeau.kiosk.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import trumeau.kiosk.overlay.FrameMessage;
import trumeau.kiosk.still.StillAsk;
import trumeau.kiosk.still.StillFailure;
import trumeau.kiosk.still.StillLine;
import trumeau.kiosk.still.Stills;

/** Hears which page asks for a still, and tells that page alone how it goes. */
@ApplicationScoped
class StillPages {

    private final Stills stills;
    private final LiveMessages messages;

    @Inject
    StillPages(Stills stills, LiveMessages messages) {
        this.stills = stills;
        this.messages = messages;
    }

    /**
     * A page asks.
     *
     * @param worn what it shows who stands there in, for an ask that names no item
     */
    void ask(WebSocketConnection page, JsonNode message, Optional<String> worn) {
        var number = message.path("ask").asInt();
        var item = Optional.of(message.path("item").asText())
                .filter(named -> !named.isEmpty())
                .or(() -> worn);
        if (number > 0) {
            stills.ask(page.id(), new StillAsk(number, item), new Line(page, messages, number));
        }
    }

    void cancel(WebSocketConnection page) {
        stills.cancel(page.id());
    }

    private record Line(WebSocketConnection page, LiveMessages messages, int ask) implements StillLine {

        @Override
        public void progress(int done, int of) {
            LivePages.tell(page, messages.still(ask, done, of));
        }

        @Override
        public void failed(StillFailure why) {
            LivePages.tell(page, messages.noStill(ask, why.code()));
        }

        @Override
        public void made(FrameMessage still) {
            page.sendBinary(Buffer.buffer(still.bytes())).subscribe().with(sent -> {}, gone -> {});
        }
    }
}
