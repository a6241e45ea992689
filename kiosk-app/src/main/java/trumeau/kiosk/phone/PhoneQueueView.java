package trumeau.kiosk.phone;

import java.util.List;
import trumeau.kiosk.request.StaffName;
import trumeau.kiosk.shop.RequestView;

/**
 * All that a phone shows of the queue.
 *
 * @param name of who is logged in
 * @param onDuty whether that name is on duty
 * @param others who else is
 * @param requests open ones and those that ended a little while ago, the oldest first
 */
record PhoneQueueView(String name, boolean onDuty, List<String> others, List<RequestView> requests) {

    PhoneQueueView {
        others = List.copyOf(others);
        requests = List.copyOf(requests);
    }

    static PhoneQueueView of(QueueDesk desk, StaffName name) {
        var queue = desk.queue();
        return new PhoneQueueView(
                name.value(),
                queue.onDuty().contains(name.value()),
                queue.onDuty().stream()
                        .filter(other -> !other.equals(name.value()))
                        .toList(),
                queue.requests());
    }
}
