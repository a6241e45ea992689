package trumeau.device.store;

import java.time.LocalDate;
import java.util.Objects;
import trumeau.device.outbox.Event.Fit;

/**
 * How many said the same of how an item fits, on one day (UTC); never who.
 *
 * @param answers at least 1
 */
public record FitRow(String item, LocalDate day, Fit fit, int answers) {

    public FitRow {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(fit, "fit");
        if (answers < 1) {
            throw new IllegalArgumentException("a row counts at least one answer, not " + answers);
        }
    }
}
