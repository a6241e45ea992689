package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.vision.track.Garment;

/**
 * An outfit around one thing: what it is about, and a slot for each place that this leaves empty.
 *
 * @param item the item that it is about; absent where that is a garment
 * @param garment the garment before the camera or in the photo that it is about
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BoardView(Optional<Card> item, Optional<GarmentLookView> garment, List<SlotView> slots) {

    public BoardView {
        slots = List.copyOf(slots);
    }

    /** How a garment is named and painted. */
    public record GarmentLookView(String category, String colour, String colourHex) {

        static GarmentLookView of(Garment garment) {
            var colour = garment.colour();
            return new GarmentLookView(garment.best().category(), colour.name().code(), colour.hex());
        }
    }

    /**
     * One place of the outfit.
     *
     * @param part {@code over}, {@code upper}, {@code whole}, {@code lower}, {@code feet}, {@code head}, or a category
     *     that is none of these
     * @param cards the one that was kept, else the best first
     */
    public record SlotView(String part, boolean kept, List<Card> cards) {

        public SlotView {
            cards = List.copyOf(cards);
        }
    }
}
