package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.tag.Gtin;
import trumeau.vision.tag.Sgtin96;

/** Finds the item that a code names, whoever read it: the camera, a scanner or an RFID reader. */
@ApplicationScoped
public class CodeDesk {

    /** No tag that a store prints is longer. */
    public static final int LONGEST = 256;

    private final Serving serving;
    private final Visit visit;

    @Inject
    public CodeDesk(Serving serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
    }

    /** The item of this code, which the visit is about from now on; empty when the store has none. */
    public Optional<Card> read(String code) {
        var found = serving.ask(generation ->
                        itemOf(code, generation.catalogue()).map(item -> new Cards(generation).plain(item)))
                .flatMap(card -> card);
        found.ifPresent(card -> visit.about(new ItemId(card.itemId())));
        return found;
    }

    /** By the text of its tag, its id, its article number in any length, or its RFID tag's EPC. */
    static Optional<Item> itemOf(String code, Catalogue catalogue) {
        var text = code.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        var number = Sgtin96.decode(text).map(Sgtin96::gtin).or(() -> Gtin.of(text));
        return Stream.of(Optional.of(text), number.flatMap(Gtin::ean13), number.map(Gtin::digits))
                .flatMap(Optional::stream)
                .flatMap(each -> catalogue.byTag(each).stream())
                .findFirst()
                .or(() -> byId(text, catalogue));
    }

    private static Optional<Item> byId(String text, Catalogue catalogue) {
        return text.length() <= 128 ? catalogue.find(new ItemId(text)) : Optional.empty();
    }
}
