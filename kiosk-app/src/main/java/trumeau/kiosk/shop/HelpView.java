package trumeau.kiosk.shop;

import java.util.List;

/**
 * What staff can do for a shopper now.
 *
 * @param onDuty whether anybody is; without, no page offers to ask
 * @param promiseMs within which time somebody answers, if asked now
 * @param requests those of this visit, the oldest first
 */
public record HelpView(boolean onDuty, long promiseMs, List<RequestView> requests) {
    public HelpView {
        requests = List.copyOf(requests);
    }
}
