package trumeau.kiosk.still;

import java.util.Objects;
import java.util.Optional;

/**
 * What a page asks for.
 *
 * @param number of the ask, at least 1: the page's own, which tells it from earlier ones
 * @param item that is to be put on; none: the person as he or she is
 */
public record StillAsk(int number, Optional<String> item) {

    public StillAsk {
        Objects.requireNonNull(item, "item");
        if (number < 1) {
            throw new IllegalArgumentException("an ask has a number from 1 on, not " + number);
        }
    }
}
