package trumeau.kiosk.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.settings.StaffPin;
import trumeau.kiosk.wiring.SteadyClock;
import trumeau.kiosk.wiring.StoreSink;

/** Makes the one lock and the one door of the console, and gives the lock the PIN that stands in the settings. */
final class Door {

    @Produces
    @Singleton
    PinLock lock(InstantSource clock) {
        return new PinLock(clock, new SecureRandom());
    }

    @Produces
    @Singleton
    StaffDoor door(PinLock lock, SteadyClock clock) {
        return new StaffDoor(lock, clock, new SecureRandom());
    }

    /** An unusable PIN sets none; the start has told the operator already. */
    private static Optional<StaffPin> usable(String pin) {
        try {
            return Optional.of(new StaffPin(pin.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The lock works on the device's store while that is open. */
    @ApplicationScoped
    static class Hinge implements StoreSink {

        private final PinLock lock;
        private final Optional<StaffPin> written;

        @Inject
        Hinge(PinLock lock, KioskSettings settings) {
            this.lock = lock;
            this.written = settings.staffPin().filter(set -> !set.isBlank()).flatMap(Door::usable);
        }

        @Override
        public void storeOpened(DeviceStore store) {
            System.clearProperty("trumeau.staff-pin");
            lock.open(store);
            written.ifPresent(pin -> lock.set(pin, "from the settings"));
        }

        @Override
        public void storeCloses() {
            lock.close();
        }
    }
}
