package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the shopper has gathered in this visit: things to try on, and what was declared.
 *
 * @param list in the order in which it was put there
 * @param most how many things the list takes
 */
public record HandView(List<FittingView> list, int most, DeclaredView preferences) {

    public HandView {
        list = List.copyOf(list);
    }

    /**
     * One thing to try on.
     *
     * @param number names it on this list
     * @param size empty while none was chosen
     * @param colour its colour's code where the item comes in several, else empty
     * @param sizesInStock of that colour
     * @param stockAsOf when they were counted
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FittingView(
            long number,
            String itemId,
            String title,
            String size,
            String colour,
            PriceView price,
            String place,
            Optional<String> picture,
            List<String> sizesInStock,
            Instant stockAsOf) {
        public FittingView {
            sizesInStock = List.copyOf(sizesInStock);
        }
    }

    /**
     * What the shopper declared.
     *
     * @param sizes by the code of their kind
     * @param inUse whether it counts now
     * @param profile the text of the shopper's own code; absent when nothing was declared or it is too much for one
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record DeclaredView(
            Map<String, List<String>> sizes,
            Optional<String> budget,
            List<String> colours,
            List<String> departments,
            List<String> patterns,
            boolean inUse,
            Optional<String> profile) {
        public DeclaredView {
            sizes = Map.copyOf(sizes);
            colours = List.copyOf(colours);
            departments = List.copyOf(departments);
            patterns = List.copyOf(patterns);
        }
    }
}
