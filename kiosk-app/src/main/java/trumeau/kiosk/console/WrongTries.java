package trumeau.kiosk.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.PinTries;

/** The wrong tries at each entrance, in the device's store. */
final class WrongTries {

    private final DeviceStore store;
    private final InstantSource clock;

    WrongTries(DeviceStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is said to somebody who wants to try.
     *
     * @param pause how long to come back after; zero when the try is admitted
     * @param before the tries without this one
     */
    record Admission(Duration pause, PinTries before) {}

    /** Counts the try as a wrong one before anybody compares it; one that must wait is not counted. */
    Admission admit(Entrance entrance) {
        var now = clock.instant();
        return store.inTransaction(tx -> {
            var rows = tx.staff();
            var written = rows.tries(entrance.code());
            var before = PinPace.asOf(written, now);
            var wait = PinPace.shutFor(before, now);
            var after = wait.isZero() ? PinPace.wrong(before, now) : before;
            if (!after.equals(written)) {
                rows.setTries(entrance.code(), after);
            }
            return new Admission(wait, before);
        });
    }

    /** The admitted try was the right one after all. */
    void wasRight(Entrance entrance, PinTries before) {
        var now = clock.instant();
        change(entrance, counted -> PinPace.right(before, now));
    }

    /** Ends the row of wrong ones; the hour's count stays. */
    void reopen(Entrance entrance) {
        var now = clock.instant();
        change(entrance, counted -> PinPace.right(counted, now));
    }

    void forget() {
        for (var entrance : Entrance.values()) {
            change(entrance, counted -> PinTries.NONE);
        }
    }

    Duration shutFor(Entrance entrance) {
        var now = clock.instant();
        var tries = store.inTransaction(tx -> tx.staff().tries(entrance.code()));
        return PinPace.shutFor(PinPace.asOf(tries, now), now);
    }

    private void change(Entrance entrance, UnaryOperator<PinTries> change) {
        store.inTransaction(tx -> {
            tx.staff().setTries(entrance.code(), change.apply(tx.staff().tries(entrance.code())));
            return tx;
        });
    }
}
