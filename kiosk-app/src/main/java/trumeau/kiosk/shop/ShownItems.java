package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import trumeau.kiosk.overlay.Dressing;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;

/** What a mirror shows now: what it puts on, then what is like the garment before it, then what goes with that. */
@ApplicationScoped
public class ShownItems {

    /** A phone's page is for choosing among what was seen, not for leafing through the store. */
    private static final int MOST = 6;

    private static final int MOST_ALIKE = 3;
    private static final List<String> ALIKE = List.of("same", "nearest", "similar");
    private static final List<String> BESIDE = List.of("goes-with");

    private final Serving serving;
    private final LiveScene live;
    private final Dressing dressing;

    @Inject
    public ShownItems(Serving serving, LiveScene live, Dressing dressing) {
        this.serving = serving;
        this.live = live;
        this.dressing = dressing;
    }

    /** The ids of what is put on. */
    public List<String> worn() {
        return dressing.worn();
    }

    /** Each once, with the figures of stock that are true now. */
    public List<Card> now() {
        var beside = live.newest().garments().stream()
                .flatMap(garment -> garment.cards().stream())
                .toList();
        var alike = ids(beside, ALIKE).limit(MOST_ALIKE);
        var ids = Stream.concat(worn().stream(), Stream.concat(alike, ids(beside, BESIDE)))
                .distinct()
                .limit(MOST)
                .toList();
        return serving.ask(generation -> cards(ids, generation)).orElse(List.of());
    }

    private static List<Card> cards(List<String> ids, ServingGeneration generation) {
        var cards = new Cards(generation);
        return ids.stream()
                .flatMap(id -> ItemPages.find(generation.catalogue(), id).stream())
                .map(cards::plain)
                .toList();
    }

    private static Stream<String> ids(List<Card> cards, List<String> relations) {
        return cards.stream()
                .filter(card -> card.relation().filter(relations::contains).isPresent())
                .map(Card::itemId)
                .distinct();
    }
}
