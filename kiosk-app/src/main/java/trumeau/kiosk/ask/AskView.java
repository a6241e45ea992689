package trumeau.kiosk.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.PriceView;
import trumeau.kiosk.shop.RequestView;

/**
 * What a shopper's phone shows.
 *
 * @param store the store's name
 * @param onDuty whether anybody can be asked
 * @param here whether the shopper is still before the mirror
 * @param things what the mirror shows, what it puts on first; none when the shopper has left it
 * @param requests those asked with this pass, the oldest first
 */
public record AskView(String store, boolean onDuty, boolean here, List<ThingView> things, List<RequestView> requests) {

    public AskView {
        things = List.copyOf(things);
        requests = List.copyOf(requests);
    }

    /**
     * One thing that can be asked for.
     *
     * @param worn whether the mirror puts it on now
     * @param sizes those that are here
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ThingView(
            String itemId,
            String title,
            String colour,
            PriceView price,
            List<String> sizes,
            String place,
            Optional<String> picture,
            boolean worn,
            boolean demoData) {

        public ThingView {
            sizes = List.copyOf(sizes);
        }

        static ThingView of(Card card, List<String> worn) {
            return new ThingView(
                    card.itemId(),
                    card.title(),
                    card.colour(),
                    card.price(),
                    card.sizesInStock(),
                    card.place(),
                    card.picture(),
                    worn.contains(card.itemId()),
                    card.demoData());
        }
    }
}
