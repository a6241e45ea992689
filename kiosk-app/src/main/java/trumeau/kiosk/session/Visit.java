package trumeau.kiosk.session;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.frame.Timing.Ticker;

/**
 * The items that one visit was about, the newest last. It ends by itself after a while without a garment or a touch,
 * and then nothing of it is left. It outlives a swap of generations, since it holds ids only; a clock that is set
 * neither shortens nor lengthens it. Any thread.
 */
public final class Visit implements VisitHolder {

    /** How long a page's "still there?" waits for its answer. */
    public static final Duration ANSWER = Duration.ofSeconds(20);

    /** Pages tell touches at most this often, so that the last one may be so much later. */
    private static final Duration UNTOLD = Duration.ofSeconds(5);

    /** Nobody is there any more: with the second in which an end is noticed, less than ten (criterion A9). */
    private static final Duration UNATTENDED = Duration.ofSeconds(8);

    private static final int MOST = 20;

    private final Ticker ticker;
    private final LinkedHashSet<ItemId> items = new LinkedHashSet<>();
    private final Wishes wishes = new Wishes();
    private final Chances chances;
    private final List<Consumer<List<ItemId>>> listeners = new CopyOnWriteArrayList<>();
    private Duration idle;
    private Duration lastSign;
    private boolean begun;
    private boolean unattended;
    private Duration leftAt = Duration.ZERO;
    private long number = 1;

    /** @param idle after how long without a sign of the shopper the visit ends */
    public Visit(Ticker ticker, Duration idle) {
        this(ticker, idle, new SplittableRandom());
    }

    /** @param dice draw what is left to chance in a visit */
    public Visit(Ticker ticker, Duration idle, RandomGenerator dice) {
        this.ticker = Objects.requireNonNull(ticker, "ticker");
        this.idle = Objects.requireNonNull(idle, "idle");
        this.chances = new Chances(dice);
        this.lastSign = ticker.elapsed();
    }

    /** When a visit ends whose shopper is asked after so long whether he or she is still there. */
    public static Duration endsAfter(Duration asked) {
        return asked.plus(ANSWER).plus(UNTOLD);
    }

    /** After how long without a sign the shopper is asked. */
    public synchronized Duration asksAfter() {
        return idle.minus(ANSWER).minus(UNTOLD);
    }

    /** A garment is before the camera, or the shopper did something. */
    public void sign() {
        endIfIdle();
        live();
    }

    /** The glass was touched: whatever a sensor says, somebody is there. */
    public void touched() {
        unattended(false);
        sign();
    }

    /** The visit was about this item. */
    public void about(ItemId item) {
        endIfIdle();
        add(item);
    }

    /** The visit of this number was about this item; nothing happens when it is over. */
    public void about(ItemId item, long visit) {
        endIfIdle();
        synchronized (this) {
            if (number == visit) {
                add(item);
            }
        }
    }

    /** Counts up with each end, so that what was made for one visit can be told from what is made for the next. */
    public long number() {
        endIfIdle();
        synchronized (this) {
            return number;
        }
    }

    /** What the visit was about so far, the newest last, at most 20. */
    public List<ItemId> items() {
        endIfIdle();
        synchronized (this) {
            return List.copyOf(items);
        }
    }

    /**
     * What the shopper wants of the rows beside a garment. No lock is held, since whoever is told of an end has locks
     * too.
     */
    public Wishes wishes() {
        endIfIdle();
        return wishes;
    }

    /** Which new items the visit was shown. */
    public Chances chances() {
        endIfIdle();
        return chances;
    }

    /** How long a visit lasts without a sign, from now on. */
    public synchronized void idleAfter(Duration newIdle) {
        idle = newIdle;
    }

    /** Whether a sensor says that nobody is there: the visit then ends 8 s after its last sign, and nobody is asked. */
    public synchronized void unattended(boolean nobodyIsThere) {
        if (nobodyIsThere && !unattended) {
            leftAt = ticker.elapsed();
        }
        unattended = nobodyIsThere;
    }

    /** Is told of each end from now on, on the thread that noticed it, when nothing is left here any more. */
    public void atEnd(Runnable listener) {
        listeners.add(items -> listener.run());
    }

    /** The same, told what the visit was about. */
    public void atEndOf(Consumer<List<ItemId>> listener) {
        listeners.add(listener);
    }

    /** Forgets everything: the shopper ended the visit. */
    public void end() {
        tellEnd(clear());
    }

    /** Forgets everything when the shopper has gone. To be called now and then, since nobody may ask. */
    public void endIfIdle() {
        endedNow().ifPresent(this::tellEnd);
    }

    private void tellEnd(List<ItemId> wasAbout) {
        listeners.forEach(listener -> listener.accept(wasAbout));
    }

    @Override
    public List<Held> held() {
        return List.of(
                new Held(Held.Kind.ITEMS, items().size()),
                new Held(Held.Kind.PREFERENCES, wishes.declared().count()),
                new Held(Held.Kind.NOT_FOR_ME, wishes.notForMe().size()),
                new Held(Held.Kind.FILTERS, wishes.filterCount()),
                new Held(Held.Kind.OWN, wishes.whose() == Whose.SHOPPERS ? 1 : 0));
    }

    /** Has happened: this forgets at its own end, before anybody is told of it. */
    @Override
    public void forget() {}

    /** Gives what it was about. */
    private synchronized List<ItemId> clear() {
        var about = List.copyOf(items);
        items.clear();
        wishes.forget();
        chances.forget();
        begun = false;
        number++;
        return about;
    }

    /** What a visit was about that is over, which is forgotten herewith. */
    private synchronized Optional<List<ItemId>> endedNow() {
        var now = ticker.elapsed();
        var quiet = now.minus(lastSign);
        var left = unattended && shorter(quiet, now.minus(leftAt)).compareTo(UNATTENDED) > 0;
        var over = (begun || !wishes.isEmpty()) && (left || quiet.compareTo(idle) > 0);
        return over ? Optional.of(clear()) : Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private synchronized void live() {
        begun = true;
        lastSign = ticker.elapsed();
    }

    private synchronized void add(ItemId item) {
        live();
        items.remove(item);
        items.add(item);
        if (items.size() > MOST) {
            items.remove(items.iterator().next());
        }
    }
}
