package trumeau.kiosk.console;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import trumeau.device.store.AuditEntry;
import trumeau.device.store.AuditEntry.Event;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.StaffPin;

/**
 * The staff's one PIN, in the device's store as a salted hash, and how often it may be tried ({@link PinPace}). A wrong
 * try is written down before it is compared, so that neither a restart nor a power cut forgives it. Any thread.
 *
 * <p>Console and phone share the PIN and not the wait: whoever stands in the store's network can shut the phone's
 * entrance for an hour at most, and never the console on the device itself, where staff can {@link #reopen} it.
 */
public final class PinLock {

    /** While the store isn't open, nothing is compared. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final SecureRandom random;
    private final List<Runnable> whenSet = new ArrayList<>();
    private @Nullable DeviceStore store;

    public PinLock(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /** Begins to work on the store, which stays the caller's. */
    public synchronized void open(DeviceStore opened) {
        store = opened;
        tellIfItIsSet();
    }

    /** Lets go of the store. */
    public synchronized void close() {
        store = null;
    }

    /** Runs the action once, when a PIN is set: at once, if one is. */
    public synchronized void whenSet(Runnable action) {
        whenSet.add(action);
        tellIfItIsSet();
    }

    /** Whether there is a PIN; also while nobody knows yet, so that none is asked for by mistake. */
    public synchronized boolean isSet() {
        return store == null || hash(store).isPresent();
    }

    /** Sets the first PIN; false, and nothing changes, when there is one. */
    public synchronized boolean setFirst(StaffPin pin) {
        var used = store;
        if (used == null || hash(used).isPresent()) {
            return false;
        }
        write(used, pin, "at first start");
        return true;
    }

    /**
     * Has this be the PIN, whichever there was before. The wrong tries stay counted.
     *
     * @param why for the audit trail
     */
    public synchronized void set(StaffPin pin, String why) {
        var used = opened();
        if (hash(used).filter(known -> known.matches(pin.digits())).isEmpty()) {
            write(used, pin, why);
        }
    }

    /** Ends the wait at an entrance, as somebody who knows the PIN may ask; the hour's count stays. */
    public synchronized void reopen(Entrance entrance) {
        tries(opened()).reopen(entrance);
    }

    /** Forgets all wrong tries, as only somebody at the machine may ask. */
    public synchronized void forgetTries() {
        tries(opened()).forget();
    }

    /** How long the entrance is shut; zero when a PIN may be tried. */
    public synchronized Duration shutFor(Entrance entrance) {
        return store == null ? SOON : tries(store).shutFor(entrance);
    }

    /**
     * Tries a PIN; one after the other, so that many at once gain nothing. Takes a moment: not on an event loop.
     *
     * @param ticket makes what the right PIN is answered with
     */
    public synchronized LoginVerdict tryPin(Entrance entrance, String tried, Supplier<String> ticket) {
        var used = store;
        if (used == null) {
            return new LoginVerdict.TooManyTries(SOON);
        }
        var pin = hash(used);
        if (pin.isEmpty()) {
            return new LoginVerdict.ConsoleOff();
        }
        var admission = tries(used).admit(entrance);
        if (!admission.pause().isZero()) {
            return new LoginVerdict.TooManyTries(admission.pause());
        }
        if (!pin.get().matches(tried)) {
            return new LoginVerdict.WrongPin();
        }
        tries(used).wasRight(entrance, admission.before());
        return new LoginVerdict.Opened(ticket.get());
    }

    private DeviceStore opened() {
        if (store == null) {
            throw new IllegalStateException("the device's store is closed");
        }
        return store;
    }

    private WrongTries tries(DeviceStore used) {
        return new WrongTries(used, clock);
    }

    private static Optional<PinHash> hash(DeviceStore used) {
        return used.inTransaction(tx -> tx.staff().pinHash()).map(PinHash::read);
    }

    private void write(DeviceStore used, StaffPin pin, String why) {
        var hash = PinHash.of(pin, random).text();
        var entry = new AuditEntry(clock.instant(), Event.PIN_SET, why);
        used.inTransaction(tx -> {
            tx.staff().setPinHash(hash);
            tx.audit(entry);
            return tx;
        });
        tellIfItIsSet();
    }

    private void tellIfItIsSet() {
        if (store != null && hash(store).isPresent()) {
            var actions = List.copyOf(whenSet);
            whenSet.clear();
            actions.forEach(Runnable::run);
        }
    }
}
