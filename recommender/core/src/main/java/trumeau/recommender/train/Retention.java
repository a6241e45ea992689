package trumeau.recommender.train;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which events may still be learnt from.
 *
 * @param from the first day that is kept; {@link LocalDate#MIN} keeps all
 * @param forgottenDevices none of their events is kept
 * @param forgottenDays no event of these days is kept, in UTC
 */
public record Retention(LocalDate from, Set<String> forgottenDevices, Set<LocalDate> forgottenDays)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** Everything is kept. */
    public static final Retention ALL = new Retention(LocalDate.MIN, Set.of(), Set.of());

    public Retention {
        forgottenDevices = Set.copyOf(forgottenDevices);
        forgottenDays = Set.copyOf(forgottenDays);
    }

    public boolean keeps(String device, LocalDate day) {
        return !forgottenDevices.contains(device) && !forgottenDays.contains(day) && !day.isBefore(from);
    }

    public boolean keepsAll() {
        return from.equals(LocalDate.MIN) && forgottenDevices.isEmpty() && forgottenDays.isEmpty();
    }
}
