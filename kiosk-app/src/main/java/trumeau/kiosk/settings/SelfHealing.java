package trumeau.kiosk.settings;

import java.time.Duration;
import java.util.Objects;

/**
 * What the app may do against what is wrong with it.
 *
 * @param ending its last resort
 * @param screenLimit after how long without rendering a screen is ill
 */
public record SelfHealing(Ending ending, Duration screenLimit) {

    /** It reloads pages and restarts the pipeline, and stays. */
    public static final SelfHealing STAYING = new SelfHealing(Ending.STAYS, Duration.ofSeconds(20));

    public SelfHealing {
        Objects.requireNonNull(ending, "ending");
        Objects.requireNonNull(screenLimit, "screenLimit");
    }

    /** Whether the app may end itself, for a supervisor to start it again. */
    public enum Ending {
        MAY_END,
        STAYS
    }
}
