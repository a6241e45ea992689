package trumeau.kiosk.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import trumeau.kiosk.overlay.ScreenHealth.State;
import trumeau.vision.frame.Timing.Ticker;

/**
 * Judges whether the screens still render, by what their pages tell of themselves. A page is watched from its first
 * word on; a screen that had a page since the app's start should have one. Any thread.
 */
@ApplicationScoped
public class ScreenWatch {

    /** Four words of a page late. */
    public static final Duration USUAL_LIMIT = Duration.ofSeconds(20);

    private final Ticker ticker;
    private final Map<String, Watched> pages = new HashMap<>();
    private final Map<String, Loss> lost = new HashMap<>();
    private Duration limit = USUAL_LIMIT;

    @Inject
    public ScreenWatch(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Whether a browser renders a page at all: one in the background is not. */
    public enum Visibility {
        VISIBLE,
        HIDDEN
    }

    /** How a page went: it said so, or it didn't. */
    public enum Parting {
        CLOSED,
        BROKE_OFF
    }

    /** Which page, on which kind of screen, and how it is asked to load itself anew. */
    public record Page(String id, String screen, Runnable reload) {}

    private record Loss(Duration at, Parting parting) {}

    private record Watched(Page page, Duration renderedAt, Visibility visibility) {}

    /** After how long without rendering, or without its page, a screen is ill; from now on. */
    public synchronized void limit(Duration newLimit) {
        limit = newLimit;
    }

    /** A page tells how long ago it rendered last. */
    public synchronized void alive(Page page, Duration sinceRendered, Visibility visibility) {
        pages.put(page.id(), new Watched(page, ticker.elapsed().minus(sinceRendered), visibility));
        lost.remove(page.screen());
    }

    /** A page said that it goes, or its line is no more; only the first of both counts. */
    public synchronized void gone(String page, Parting parting) {
        var gone = pages.remove(page);
        if (gone != null && pages.values().stream().noneMatch(isOf(gone.page().screen()))) {
            lost.put(gone.page().screen(), new Loss(ticker.elapsed(), parting));
        }
    }

    /** Each kind of screen that was ever watched, by the worst of its pages. */
    public synchronized List<ScreenHealth> screens() {
        var worst = new TreeMap<String, ScreenHealth>();
        lost.forEach((screen, loss) -> worst.put(screen, judged(screen, loss)));
        pages.values().stream()
                .map(this::judged)
                .forEach(health -> worst.merge(health.screen(), health, ScreenHealth::worse));
        return List.copyOf(worst.values());
    }

    /** Asks every frozen page to load itself anew; answers how many those were. */
    public int reloadFrozen() {
        List<Page> frozen;
        synchronized (this) {
            frozen = pages.values().stream()
                    .filter(watched -> judged(watched).state() == State.FROZEN)
                    .map(Watched::page)
                    .toList();
        }
        frozen.forEach(page -> page.reload().run());
        return frozen.size();
    }

    private ScreenHealth judged(String screen, Loss loss) {
        var since = ticker.elapsed().minus(loss.at());
        var state = loss.parting() == Parting.CLOSED ? State.GONE : State.CRASHED;
        return new ScreenHealth(screen, isOver(since) ? state : State.WELL, since);
    }

    private ScreenHealth judged(Watched watched) {
        var since = ticker.elapsed().minus(watched.renderedAt());
        var state =
                watched.visibility() == Visibility.HIDDEN ? State.HIDDEN : isOver(since) ? State.FROZEN : State.WELL;
        return new ScreenHealth(watched.page().screen(), state, since);
    }

    private boolean isOver(Duration since) {
        return since.compareTo(limit) > 0;
    }

    private static Predicate<Watched> isOf(String screen) {
        return watched -> watched.page().screen().equals(screen);
    }
}
