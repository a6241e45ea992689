package trumeau.kiosk.shop;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * What may be claimed of a garment, and the cards beside it.
 *
 * @param hidden how many cards more there would be without the visit's filters
 */
public record Advice(String claim, List<Card> cards, int hidden) {

    public Advice {
        Objects.requireNonNull(claim, "claim");
        cards = List.copyOf(cards);
    }

    /** Nothing is hidden. */
    Advice(String claim, List<Card> cards) {
        this(claim, cards, 0);
    }

    /** The very item that the garment is, where that is known. */
    Optional<ItemId> item() {
        return claim.equals("this-item")
                ? cards.stream().findFirst().map(card -> new ItemId(card.itemId()))
                : Optional.empty();
    }
}
