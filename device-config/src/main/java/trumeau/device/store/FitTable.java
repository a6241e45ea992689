package trumeau.device.store;

import java.time.LocalDate;
import java.util.List;
import trumeau.device.outbox.Event.Fit;

/** What shoppers said of how items fit, counted, inside a {@link Transaction}. */
public interface FitTable {

    List<FitRow> all();

    /** Counts one answer more. */
    void count(String item, LocalDate day, Fit fit);
}
