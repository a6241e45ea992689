package trumeau.kiosk.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import trumeau.kiosk.demo.LocalInbox;
import trumeau.kiosk.demo.LocalOrigin;

/** A store's way to its origin and inbox: there or away. */
final class StoreNetwork implements AutoCloseable {

    private final Path published;
    private final LocalInbox inbox;
    private LocalOrigin origin;

    /** @param events where they arrive */
    StoreNetwork(Path store, Path events) throws IOException {
        published = store.resolve("origin");
        inbox = new LocalInbox(events);
        origin = LocalOrigin.serve(published, inbox, 0);
    }

    URI origin() {
        return origin.address();
    }

    URI inbox() {
        return origin().resolve(LocalInbox.PATH);
    }

    void goAway() {
        origin.close();
    }

    void comeBack() throws IOException {
        origin = LocalOrigin.serve(published, inbox, origin.address().getPort());
    }

    @Override
    public void close() {
        origin.close();
    }
}
