package trumeau.kiosk.ask;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import trumeau.kiosk.console.Secret;
import trumeau.kiosk.session.Held;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.VisitHolder;
import trumeau.kiosk.wiring.SteadyClock;

/**
 * The passes of the present visit. The glass shows another one each minute and as soon as a phone has opened one; one
 * that nobody opened is good for two minutes, an opened one for half an hour, and none longer than its visit. Any
 * thread.
 */
@ApplicationScoped
public class Passes implements VisitHolder {

    static final Duration SHOWN = Duration.ofMinutes(1);

    /** Who scanned the code just before it changed still gets in. */
    static final Duration UNOPENED = Duration.ofMinutes(2);

    static final Duration LONGEST = Duration.ofMinutes(30);
    static final int MOST_PHONES = 6;

    /** So that its phone is told that the visit is over, not that it was never good. They say nothing of a visit. */
    private static final int MOST_OVER = 256;

    private final Visit visit;
    private final SteadyClock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Pass> passes = new LinkedHashMap<>();
    private final Set<String> over = new LinkedHashSet<>();
    private String shown = "";

    @Inject
    public Passes(Visit visit, SteadyClock clock) {
        this.visit = visit;
        this.clock = clock;
    }

    /** What the code on the glass is to hold now; empty when as many phones are let in as may be. */
    public Optional<String> shown() {
        var during = visit.number(); // without our lock, since a visit that ends calls us
        synchronized (this) {
            var now = clock.instant();
            endThoseOf(during, now);
            if (!stands(now)) {
                shown = "";
                if (phones() < MOST_PHONES) {
                    var pass = Pass.of(Secret.brief(random), during, now);
                    passes.put(pass.secret(), pass);
                    shown = pass.secret();
                }
            }
            return Optional.of(shown).filter(secret -> !secret.isEmpty());
        }
    }

    /** A phone shows a pass; that it does so first is a sign of its shopper, later ones are none. */
    public Entry enter(String secret) {
        var during = visit.number();
        Pass pass;
        synchronized (this) {
            var now = clock.instant();
            endThoseOf(during, now);
            var kept = passes.get(secret);
            if (kept == null) {
                return over.contains(secret) ? new Entry.Over() : new Entry.Unknown();
            }
            if (isEmpty(kept)) {
                return new Entry.Over();
            }
            if (kept.isOpened()) {
                return new Entry.Open(kept);
            }
            pass = kept.opened(now);
            passes.put(secret, pass);
        }
        visit.sign();
        return new Entry.Open(pass);
    }

    /** This was asked with a pass. */
    public synchronized void asked(Pass pass, String request) {
        passes.computeIfPresent(pass.secret(), (secret, kept) -> kept.asked(request));
    }

    /** What was asked with a pass so far. */
    public synchronized List<String> requests(Pass pass) {
        return Optional.ofNullable(passes.get(pass.secret()))
                .map(Pass::requests)
                .orElse(List.of());
    }

    /**
     * Whoever stood before the mirror has left it: what it shows next is for others. A phone that has asked for
     * something still learns what came of that.
     */
    public synchronized void shopperLeft() {
        shown = "";
        List.copyOf(passes.values()).forEach(pass -> {
            if (pass.isOpened()) {
                passes.put(pass.secret(), pass.left());
            } else {
                end(pass);
            }
        });
    }

    /** How many phones see what the mirror shows. */
    public synchronized int phones() {
        return (int) passes.values().stream()
                .filter(pass -> pass.isOpened() && pass.isHere())
                .count();
    }

    /** Also of those that wait for an answer only. */
    @Override
    public synchronized List<Held> held() {
        var held = passes.values().stream()
                .filter(pass -> pass.isOpened() && !isEmpty(pass))
                .count();
        return List.of(new Held(Held.Kind.PHONES, (int) held));
    }

    @Override
    public synchronized void forget() {
        shown = "";
        List.copyOf(passes.values()).forEach(this::end);
    }

    /** Neither what the mirror shows nor anything that was asked is left to see. */
    private static boolean isEmpty(Pass pass) {
        return !pass.isHere() && pass.requests().isEmpty();
    }

    private boolean stands(Instant now) {
        return Optional.ofNullable(passes.get(shown))
                .filter(pass -> !pass.isOpened() && now.isBefore(pass.issuedAt().plus(SHOWN)))
                .isPresent();
    }

    private void endThoseOf(long during, Instant now) {
        List.copyOf(passes.values()).stream()
                .filter(pass -> pass.visit() != during
                        || !now.isBefore(pass.openedAt()
                                .map(at -> at.plus(LONGEST))
                                .orElse(pass.issuedAt().plus(UNOPENED))))
                .forEach(this::end);
    }

    private void end(Pass pass) {
        passes.remove(pass.secret());
        over.add(pass.secret());
        if (over.size() > MOST_OVER) {
            over.remove(over.iterator().next());
        }
    }
}
