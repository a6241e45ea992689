package trumeau.kiosk.elsewhere;

import java.util.Objects;
import java.util.Optional;
import trumeau.kiosk.artefact.ShownText;

/**
 * Another store of the same house.
 *
 * @param name as shoppers know it; at most 60 letters
 * @param metres how far it is
 * @param address at most 120 letters
 * @param hours when it is open, in the store's own words; at most 80 letters
 */
public record Neighbour(String name, Optional<Integer> metres, Optional<String> address, Optional<String> hours) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_HOURS = 80;
    private static final int FARTHEST_METRES = 1_000_000;

    public Neighbour {
        name = ShownText.require("a store's name", name, LONGEST_NAME);
        Objects.requireNonNull(metres, "metres");
        address = address.map(text -> ShownText.require("a store's address", text, LONGEST_ADDRESS));
        hours = hours.map(text -> ShownText.require("a store's hours", text, LONGEST_HOURS));
        if (metres.isPresent() && (metres.get() < 0 || metres.get() > FARTHEST_METRES)) {
            throw new IllegalArgumentException(
                    "a store is 0 to " + FARTHEST_METRES + " metres away, not " + metres.get());
        }
    }
}
