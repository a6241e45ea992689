package trumeau.kiosk.session;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;

/** All that is held for the one visit of this device, by whoever holds it; purged at the visit's end. Any thread. */
public final class Holdings {

    private static final System.Logger LOG = System.getLogger(Holdings.class.getName());

    private final Visit visit;
    private final List<VisitHolder> holders;
    private final List<VisitListener> listeners;
    private List<Held> told = List.of();

    /** From now on the visit's end is the end of what these hold. */
    public Holdings(Visit visit, List<VisitHolder> holders, List<VisitListener> listeners) {
        this.visit = Objects.requireNonNull(visit, "visit");
        this.holders = List.copyOf(holders);
        this.listeners = List.copyOf(listeners);
        visit.atEnd(this::purge);
    }

    public Visit visit() {
        return visit;
    }

    /** What is held now, each kind once, those of which nothing is held left out. */
    public List<Held> held() {
        var counts = new EnumMap<Held.Kind, Integer>(Held.Kind.class);
        for (var holder : holders) {
            holder.held().forEach(held -> counts.merge(held.kind(), held.count(), Integer::sum));
        }
        return Arrays.stream(Held.Kind.values())
                .map(kind -> new Held(kind, counts.getOrDefault(kind, 0)))
                .filter(held -> held.count() > 0)
                .toList();
    }

    /** Ends an idle visit and tells what is held now. To be called again and again. */
    public void look() {
        visit.endIfIdle();
        tellChange();
    }

    private void purge() {
        holders.forEach(Holdings::purge);
        listeners.forEach(VisitListener::visitEnded);
        tellChange();
    }

    /** One that fails keeps no other from forgetting. */
    private static void purge(VisitHolder holder) {
        try {
            holder.forget();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, holder.getClass() + " did not forget the visit; restart the app", e);
        }
    }

    private void tellChange() {
        var now = held();
        synchronized (this) {
            if (now.equals(told)) {
                return;
            }
            told = now;
        }
        listeners.forEach(listener -> listener.heldChanged(now));
    }
}
