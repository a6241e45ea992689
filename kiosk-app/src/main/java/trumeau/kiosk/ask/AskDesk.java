package trumeau.kiosk.ask;

import java.nio.file.Path;
import java.util.Optional;
import trumeau.kiosk.request.Asked;
import trumeau.kiosk.wiring.Goods;

/** What a shopper's phone may see and do, by its pass. Any thread; may take a moment: not on an event loop. */
public interface AskDesk {

    /** What this secret opens. */
    Entry enter(String secret);

    AskView view(Pass pass);

    /** Asks staff to bring it, as by touch. */
    Asked ask(Pass pass, Goods.Key wish);

    /** The shopper needs it no more; false when no such open request was asked with this pass. */
    boolean withdraw(Pass pass, String request);

    /** The file of a picture of the release; empty when it has none of this SHA-256. */
    Optional<Path> picture(String sha256);
}
