package trumeau.kiosk.console;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.settings.StaffPin;

/** Makes the one door of the console. */
final class Door {

    /** The PIN is hashed when the app starts, not when somebody first comes. */
    void open(@Observes StartupEvent start, StaffDoor door) {
        door.leave("");
    }

    @Produces
    @Singleton
    StaffDoor door(KioskSettings settings, InstantSource clock) {
        var pin = settings.staffPin().filter(set -> !set.isBlank()).flatMap(Door::usable);
        System.clearProperty("trumeau.staff-pin");
        return new StaffDoor(pin, clock, new SecureRandom());
    }

    /** An unusable PIN leaves the door shut; the start has told the operator already. */
    private static Optional<StaffPin> usable(String pin) {
        try {
            return Optional.of(new StaffPin(pin.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
