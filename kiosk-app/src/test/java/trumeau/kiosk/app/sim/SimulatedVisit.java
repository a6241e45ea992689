package trumeau.kiosk.app.sim;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** One visit as it is meant to go. */
public record SimulatedVisit(int number, Shopper shopper, Staff staff, Till till, Network network) {

    public SimulatedVisit {
        Objects.requireNonNull(shopper, "shopper");
        Objects.requireNonNull(staff, "staff");
        Objects.requireNonNull(till, "till");
        Objects.requireNonNull(network, "network");
    }

    /** What staff do when they are asked. */
    public enum Staff {
        OFF_DUTY,
        QUICK,
        SLOW,
        /** Two take the same request, and the one who has it takes and answers it twice. */
        DOUBLE_TAKE
    }

    /** What the till tells of the item that was found. */
    public enum Till {
        SILENT,
        TELLS_TWICE,
        TELLS_OUT_OF_ORDER,
        SELLS_IT
    }

    /** Whether the origin, its releases and its inbox, can be reached. */
    public enum Network {
        THERE,
        AWAY
    }

    /** One line, the same for the same seed. */
    @Override
    public String toString() {
        var deeds = shopper.deeds().stream().map(SimulatedVisit::words).collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "#%d %s by %s, item %d, patience %d: %s; %s; staff %s, till %s, network %s",
                number,
                shopper.language(),
                words(shopper.way()),
                shopper.pick(),
                shopper.patience(),
                deeds.isEmpty() ? "looks" : deeds,
                words(shopper.leaving()),
                words(staff),
                words(till),
                words(network));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
