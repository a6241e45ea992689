package trumeau.kiosk.request;

import java.util.List;
import java.util.Objects;

/** What came of asking. */
public sealed interface Asked {

    /** Staff were told; also when the very same thing was asked already. */
    record Told(Request request) implements Asked {
        public Told {
            Objects.requireNonNull(request, "request");
        }
    }

    /** Nobody is on duty; the button should not have been there. */
    record NobodyOnDuty() implements Asked {}

    /** The store has no such variant. */
    record Unknown() implements Asked {}

    /** The last piece has just gone. */
    record Sold(List<String> sizesInStock) implements Asked {
        public Sold {
            sizesInStock = List.copyOf(sizesInStock);
        }
    }

    /** This visit asks for many things already. */
    record TooMany() implements Asked {}
}
