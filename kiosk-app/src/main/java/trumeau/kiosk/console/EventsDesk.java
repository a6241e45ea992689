package trumeau.kiosk.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import trumeau.device.outbox.Inbox.NotTaken;
import trumeau.device.sync.UploadLoop;
import trumeau.kiosk.wiring.InboxService;

/** Says how this device's events stand. */
@ApplicationScoped
public class EventsDesk {

    private final InboxService inbox;

    @Inject
    public EventsDesk(InboxService inbox) {
        this.inbox = inbox;
    }

    /** Empty while the device's store is closed. */
    public Optional<EventsView> view() {
        return inbox.counts().map(this::view);
    }

    private EventsView view(InboxService.Counts counts) {
        var last = inbox.last();
        var trouble = last.flatMap(ended -> ended.turn().trouble());
        return new EventsView(
                state(last, trouble),
                counts.waiting(),
                counts.dropped(),
                trouble.map(NotTaken::detail),
                last.map(UploadLoop.Last::at));
    }

    private String state(Optional<UploadLoop.Last> last, Optional<NotTaken> trouble) {
        if (!inbox.isOn()) {
            return "off";
        }
        return trouble.map(why -> why.reason().code()).orElse(last.isPresent() ? "sent" : "untried");
    }
}
