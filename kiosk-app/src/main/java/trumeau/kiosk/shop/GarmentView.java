package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.overlay.BoxView;
import trumeau.kiosk.overlay.CertaintyCode;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;

/**
 * One garment and its cards.
 *
 * @param track 0 for a garment of a single picture
 * @param state {@code recognised}, {@code unsure} or {@code chosen} by the shopper
 * @param traits what else is surely seen of its look, as {@code pattern}, {@code striped}
 * @param options the categories among which the shopper may choose; none where nothing is asked
 * @param claim {@code this-item}, {@code not-carried}, {@code none}, or {@code yours} of the shopper's own
 * @param hidden how many cards more there would be without the visit's filters
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record GarmentView(
        long track,
        String state,
        String category,
        double confidence,
        boolean abstained,
        List<GuessView> topK,
        BoxView box,
        String colour,
        String colourHex,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TraitView> traits,
        Optional<Tag> tag,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> options,
        String claim,
        List<Card> cards,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int hidden) {

    /** One thing seen of a garment's look. */
    public record TraitView(String attribute, String value) {

        private static final double SURE = 0.6;

        /** What is sure enough to be said. */
        static List<TraitView> of(Garment garment) {
            return garment.traits().stream()
                    .filter(trait -> trait.confidence().value() >= SURE)
                    .map(trait -> new TraitView(trait.attribute(), trait.value()))
                    .toList();
        }
    }

    /** A code read from the picture. */
    public record Tag(String symbology, String text) {

        static Tag of(TagRead read) {
            return new Tag(read.symbology().code(), read.text());
        }
    }

    static GarmentView of(Garment garment, Advice advice) {
        var tag = garment.tag();
        return new GarmentView(
                garment.track(),
                CertaintyCode.of(garment.certainty()),
                garment.best().category(),
                BoxView.rounded(garment.best().confidence().value()),
                garment.certainty() == Garment.Certainty.UNSURE,
                garment.topK().stream().map(GuessView::of).toList(),
                BoxView.of(garment.box()),
                garment.colour().name().code(),
                garment.colour().hex(),
                TraitView.of(garment),
                tag.map(Tag::of),
                advice.claim().equals("this-item") ? List.of() : garment.options(),
                advice.claim(),
                advice.cards(),
                advice.hidden());
    }
}
