package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Whose;
import trumeau.kiosk.shop.BoardView.GarmentLookView;
import trumeau.kiosk.shop.BoardView.SlotView;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.serve.BodyPart;
import trumeau.recommender.serve.OutfitQuery;
import trumeau.recommender.serve.OutfitSlot;
import trumeau.vision.track.Garment;

/** Completes a look: a board around an item or a garment, as the visit wishes. What is kept on it, the page holds. */
@ApplicationScoped
public class BoardDesk {

    private static final int OF_EACH = 8;

    private final Serving serving;
    private final Visit visit;

    @Inject
    public BoardDesk(Serving serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
    }

    /** Around an item; empty when the store has no such item. Kept ids that it doesn't have are left out. */
    public Optional<BoardView> aroundItem(String id, List<String> kept) {
        visit.sign();
        return serving.ask(generation -> ItemPages.find(generation.catalogue(), id)
                        .map(item -> new Drawing(generation, Whose.STORES).around(item, kept)))
                .flatMap(board -> board);
    }

    /** Around the garment before the camera that is followed under this number; empty when it isn't there. */
    public Optional<BoardView> aroundGarment(long track, List<String> kept) {
        return around(visit.wishes().live().stream().filter(garment -> garment.track() == track), kept);
    }

    /** Around the garment in the photo that the shopper gave; empty when there is none. */
    public Optional<BoardView> aroundPhoto(List<String> kept) {
        return around(visit.wishes().inPhoto().stream(), kept);
    }

    private Optional<BoardView> around(Stream<Garment> garments, List<String> kept) {
        visit.sign();
        var whose = visit.wishes().whose();
        return garments.findFirst()
                .flatMap(garment -> serving.ask(generation -> new Drawing(generation, whose).around(garment, kept)));
    }

    /** Draws one board from one generation. */
    private final class Drawing {

        private final ServingGeneration generation;
        private final Cards cards;

        Drawing(ServingGeneration generation, Whose whose) {
            this.generation = generation;
            this.cards = new Cards(generation, visit.wishes().preferences(), whose);
        }

        BoardView around(Item item, List<String> kept) {
            var others =
                    items(kept).filter(each -> !each.id().equals(item.id())).toList();
            var slots = slots(OutfitQuery.around(List.of(item.id()), OF_EACH), others);
            return new BoardView(Optional.of(cards.plain(item)), Optional.empty(), slots);
        }

        BoardView around(Garment garment, List<String> kept) {
            var slots = slots(
                    OutfitQuery.around(GarmentToQuery.look(garment), OF_EACH),
                    items(kept).toList());
            return new BoardView(Optional.empty(), Optional.of(GarmentLookView.of(garment)), slots);
        }

        private List<SlotView> slots(OutfitQuery outfit, List<Item> kept) {
            var whole = outfit.and(kept.stream().map(Item::id).toList())
                    .with(visit.wishes().filters());
            var missing = generation.recommender().complete(whole).stream()
                    .map(slot -> new SlotView(slot.part(), false, cards.of(slot.candidates())));
            var there = kept.stream()
                    .map(item -> new SlotView(OutfitSlot.partOf(item.category()), true, List.of(cards.plain(item))));
            return Stream.concat(there, missing)
                    .sorted(Comparator.comparing(slot -> order(slot.part())))
                    .toList();
        }

        private Stream<Item> items(List<String> ids) {
            return ids.stream().distinct().flatMap(id -> ItemPages.find(generation.catalogue(), id).stream());
        }
    }

    private static int order(String part) {
        var parts = Arrays.stream(BodyPart.values()).map(BodyPart::code).toList();
        return parts.contains(part) ? parts.indexOf(part) : parts.size();
    }
}
