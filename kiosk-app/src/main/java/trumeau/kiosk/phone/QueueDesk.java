package trumeau.kiosk.phone;

import java.nio.file.Path;
import java.util.Optional;
import trumeau.kiosk.request.Deed;
import trumeau.kiosk.request.Reply;
import trumeau.kiosk.request.StaffName;
import trumeau.kiosk.shop.QueueView;

/** Where shoppers' requests arrive, as the phone needs it. Any thread; may take a moment: not on an event loop. */
interface QueueDesk {

    QueueView queue();

    /** Is on duty, or still there: to be said again and again. */
    void onDuty(StaffName name);

    void offDuty(StaffName name);

    /** Takes a request: the shopper sees the name. */
    Deed take(String id, StaffName name);

    /** Answers a request; the same answer of the same person again is done already. */
    Deed answer(String id, StaffName name, Reply reply);

    /** The file of a picture of the release; empty when it has none of this SHA-256. */
    Optional<Path> picture(String sha256);
}
