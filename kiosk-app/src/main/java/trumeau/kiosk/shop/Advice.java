package trumeau.kiosk.shop;

import java.util.List;
import java.util.Objects;

/** What may be claimed of a garment, and the cards beside it. */
public record Advice(String claim, List<Card> cards) {

    public Advice {
        Objects.requireNonNull(claim, "claim");
        cards = List.copyOf(cards);
    }

    /** Nothing may be claimed and nothing shown. */
    static final Advice NONE = new Advice("none", List.of());
}
