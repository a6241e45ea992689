package trumeau.recommender.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How and from what a table was learnt; it travels in the table's header.
 *
 * @param method the trainer's own name, as {@code local-ease}
 * @param settings what the trainer was set to, by name
 * @param on the day of the newest deed
 */
public record Training(String method, Map<String, String> settings, LocalDate on, Crowd crowd) {

    public Training {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(crowd, "crowd");
        if (method.isBlank()) {
            throw new IllegalArgumentException("a training names its method");
        }
        settings = Map.copyOf(settings);
    }

    /** The settings in the order of their names, so that equal trainings are written alike. */
    Map<String, String> sortedSettings() {
        return new TreeMap<>(settings);
    }
}
