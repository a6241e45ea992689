package trumeau.kiosk.shop;

import java.util.List;
import trumeau.kiosk.request.Waits;

/**
 * What staff see of the requests of this device.
 *
 * @param onDuty the names, in alphabetical order
 * @param requests open ones and those that ended a little while ago, the oldest first
 */
public record QueueView(List<String> onDuty, Waits waits, List<RequestView> requests) {
    public QueueView {
        onDuty = List.copyOf(onDuty);
        requests = List.copyOf(requests);
    }
}
