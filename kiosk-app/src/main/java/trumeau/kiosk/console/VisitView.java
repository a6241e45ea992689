package trumeau.kiosk.console;

import java.util.List;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Visit;

/**
 * The visit as the pages show it.
 *
 * @param held what this app holds for it; nothing of what is not in the list
 * @param askAfterMs after how long without a sign of the shopper a page asks whether he or she is still there
 * @param answerMs how long it waits for the answer before the visit ends
 */
public record VisitView(List<HeldView> held, long askAfterMs, long answerMs) {

    public VisitView {
        held = List.copyOf(held);
    }

    /** How many things of one kind, by its code. */
    public record HeldView(String kind, int count) {}

    public static VisitView of(List<Held> held, Visit visit) {
        var views = held.stream().map(VisitView::view).toList();
        return new VisitView(views, visit.asksAfter().toMillis(), Visit.ANSWER.toMillis());
    }

    private static HeldView view(Held held) {
        return new HeldView(held.kind().code(), held.count());
    }
}
