package trumeau.kiosk.overlay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import trumeau.vision.frame.Timing.Ticker;

/** All pages that show the live picture. Any thread. */
@ApplicationScoped
public class Screens {

    private static final Duration FPS_OVER = Duration.ofSeconds(10);

    private final Ticker ticker;
    private final Map<String, ScreenSlot> slots = new ConcurrentHashMap<>();
    private final Map<String, Duration> lastShown = new ConcurrentHashMap<>();
    private final RecentDurations frameToCanvas = new RecentDurations();
    private final ArrayDeque<Duration> shownLately = new ArrayDeque<>();
    private final List<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong dropsOfGonePages = new AtomicLong();

    @Inject
    public Screens(Ticker ticker) {
        this.ticker = ticker;
    }

    /** From now on this page gets frames. */
    public void connect(String page, ScreenLine line) {
        slots.putIfAbsent(page, new ScreenSlot(line));
    }

    public void disconnect(String page) {
        var gone = slots.remove(page);
        if (gone != null) {
            dropsOfGonePages.addAndGet(gone.drops());
        }
    }

    /** Is told each latency from now on, on the thread of the page's line. */
    public void onShown(Consumer<Duration> listener) {
        listeners.add(listener);
    }

    public boolean anyConnected() {
        return !slots.isEmpty();
    }

    /** The camera gives no frame any more: what still waits for a page is forgotten. */
    public void forgetWaiting() {
        slots.values().forEach(ScreenSlot::forget);
    }

    /** Encodes a frame once for all pages, and not at all when there is none. */
    public void offer(Supplier<FrameMessage> frame) {
        if (anyConnected()) {
            var message = frame.get();
            var now = ticker.elapsed();
            slots.values().forEach(slot -> slot.offer(message, now));
        }
    }

    /**
     * A page drew a frame.
     *
     * @param screen the kind of page, as {@code kiosk}
     * @param latency from the frame's capture to its being drawn, by the same machine's clock
     */
    public void shown(String page, String screen, long frame, Duration latency) {
        var now = ticker.elapsed();
        var slot = slots.get(page);
        if (slot != null && slot.shown(frame, now)) {
            lastShown.put(screen, now);
            if (!latency.isNegative()) {
                frameToCanvas.add(latency);
                listeners.forEach(listener -> listener.accept(latency));
            }
            synchronized (shownLately) {
                shownLately.addLast(now);
                forgetOld(now);
            }
        }
    }

    /** How long ago a page of this kind drew a frame. */
    public Optional<Duration> sinceShown(String screen) {
        return Optional.ofNullable(lastShown.get(screen))
                .map(at -> ticker.elapsed().minus(at));
    }

    public Spread frameToCanvas() {
        return frameToCanvas.spread();
    }

    /** Frames drawn a second, all pages together, over the last 10 s. */
    public double shownPerSecond() {
        synchronized (shownLately) {
            forgetOld(ticker.elapsed());
            return shownLately.size() * 1.0 / FPS_OVER.toSeconds();
        }
    }

    /** Frames that were overtaken before a page was ready for them. */
    public long drops() {
        return dropsOfGonePages.get()
                + slots.values().stream().mapToLong(ScreenSlot::drops).sum();
    }

    private void forgetOld(Duration now) {
        while (!shownLately.isEmpty() && now.minus(shownLately.peekFirst()).compareTo(FPS_OVER) > 0) {
            shownLately.removeFirst();
        }
    }
}
