package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Making;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/** Four of each kind; those of one number are taken together, and those of numbers 2 and 3 are for women. */
class CompletionTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("0b".repeat(32));
    private static final List<String> KINDS = List.of("shirt", "outwear", "pants", "shoes", "hat", "dress", "cape");
    private static final int OF_EACH = 4;

    private final List<Item> items = new ArrayList<>();
    private final List<ItemLook> looks = new ArrayList<>();
    private final List<Interaction> taken = new ArrayList<>();

    CompletionTest() {
        for (var kind : KINDS) {
            for (var number = 0; number < OF_EACH; number++) {
                items.add(Shop.item(kind + "-" + number, kind, "navy", 4));
                looks.add(new ItemLook(id(kind, number), vector(kind, number), Optional.empty()));
            }
        }
        for (var shopper = 0; shopper < 80; shopper++) {
            for (var kind : List.of("shirt", "outwear", "pants", "shoes", "hat")) {
                taken.add(Interaction.of("s" + shopper, id(kind, shopper % OF_EACH)));
            }
        }
    }

    @Test
    void eachPlaceThatIsEmptyIsFilledOnceByWhatIsTakenWithTheItem() {
        var slots = complete(OutfitQuery.around(List.of(id("shirt", 1)), 4));

        assertThat(slots).extracting(OutfitSlot::part).containsExactly("over", "lower", "feet", "head");
        assertThat(first(slots)).containsValues(id("outwear", 1), id("pants", 1), id("shoes", 1), id("hat", 1));
        var best = slots.get(1).candidates().get(0);
        assertThat(best.relation()).isEqualTo(Relation.GOES_WITH);
        assertThat(best.reasons().get(0)).isEqualTo(new Reason.AlsoTook(id("shirt", 1), 20));
        assertThat(best.reasons()).contains(new Reason.GoesWith("shirt", "pants", 80));
    }

    @Test
    void aDressLeavesNoHalfToFillAndFillsWhereTheStoreHasNeither() {
        assertThat(complete(OutfitQuery.around(List.of(id("dress", 0)), 2)))
                .extracting(OutfitSlot::part)
                .containsExactly("over", "feet", "head");
        assertThat(complete(OutfitQuery.around(List.of(id("shoes", 0)), 2)))
                .extracting(OutfitSlot::part)
                .containsExactly("over", "upper", "lower", "head");
        items.removeIf(
                item -> item.category().equals("shirt") || item.category().equals("pants"));
        assertThat(complete(OutfitQuery.around(List.of(id("shoes", 0)), 2)))
                .extracting(OutfitSlot::part)
                .containsExactly("over", "whole", "head");
    }

    @Test
    void theRestIsRecommendedForAllThatWasKept() {
        var alone = complete(OutfitQuery.around(List.of(id("shirt", 1)), 4));
        var kept = List.of(id("pants", 3), id("shoes", 3));

        var slots = complete(OutfitQuery.around(List.of(id("shirt", 1)), 4).and(kept));

        assertThat(first(alone)).containsEntry("over", id("outwear", 1));
        assertThat(slots).extracting(OutfitSlot::part).containsExactly("over", "head");
        assertThat(first(slots)).containsEntry("over", id("outwear", 3));
    }

    @Test
    void whatIsSoldOutRefusedOrFilteredOutIsNoCandidate() {
        items.replaceAll(item -> item.id().equals(id("pants", 1)) ? Shop.item("pants-1", "pants", "navy", 0) : item);
        var filters = Filters.of(new Filter.NotAmong(Set.of(id("shoes", 1))), new Filter.InSize("M"));

        var slots = complete(OutfitQuery.around(List.of(id("shirt", 1)), 9).with(filters));

        assertThat(candidates(slots, "lower")).hasSize(3).doesNotContain(id("pants", 1));
        assertThat(candidates(slots, "feet")).hasSize(3).doesNotContain(id("shoes", 1));
        assertThat(complete(OutfitQuery.around(List.of(id("shirt", 1)), 9).with(Filters.of(new Filter.InSize("L")))))
                .isEmpty();
    }

    @Test
    void anOutfitComesFromOneDepartment() {
        items.replaceAll(item -> of(item, number(item) < 2 ? "men" : "women"));
        items.replaceAll(item -> item.id().equals(id("hat", 3)) ? of(item, "unisex") : item);

        var slots = complete(OutfitQuery.around(List.of(id("shirt", 1)), 9));

        assertThat(candidates(slots, "lower")).containsExactlyInAnyOrder(id("pants", 0), id("pants", 1));
        assertThat(candidates(slots, "head")).containsExactlyInAnyOrder(id("hat", 0), id("hat", 1), id("hat", 3));
    }

    @Test
    void whatGoesWithAnOwnGarmentIsWhatWasTakenWithTheItemsThatLookLikeIt() {
        var own = new Look(
                vector("shirt", 1.9), Optional.of("shirt"), Optional.of("navy"), Optional.empty(), Optional.empty());

        var slots = complete(OutfitQuery.around(own, 4));

        assertThat(slots).extracting(OutfitSlot::part).containsExactly("over", "lower", "feet", "head");
        assertThat(candidates(slots, "lower").get(0)).isEqualTo(id("pants", 2));
        assertThat(slots.get(1).candidates().get(0).reasons())
                .contains(new Reason.AlsoTookLike(id("shirt", 2), 20), new Reason.GoesWith("shirt", "pants", 80));
    }

    @Test
    void aGarmentWhoseKindIsNotSureIsCompletedByNothing() {
        var unsure =
                new Look(vector("shirt", 1), Optional.empty(), Optional.of("navy"), Optional.empty(), Optional.empty());

        assertThat(complete(OutfitQuery.around(unsure, 4))).isEmpty();
        assertThat(complete(OutfitQuery.around(List.of(new ItemId("gone")), 4))).isEmpty();
    }

    @Test
    void aCategoryWithoutARuleTakesAPlaceOfItsOwnWherePeopleTookItWithThese() {
        assertThat(complete(OutfitQuery.around(List.of(id("shirt", 1)), 4)))
                .extracting(OutfitSlot::part)
                .doesNotContain("cape");
        for (var shopper = 0; shopper < 40; shopper++) {
            taken.add(Interaction.of("s" + shopper, id("cape", shopper % OF_EACH)));
        }
        assertThat(complete(OutfitQuery.around(List.of(id("shirt", 1)), 4)))
                .extracting(OutfitSlot::part)
                .containsExactly("over", "lower", "feet", "head", "cape");
    }

    @Test
    void whereNobodyTookAnythingTheRulesStillFillAnOutfit() {
        taken.clear();

        var slots = complete(OutfitQuery.around(List.of(id("shirt", 1)), 4));

        assertThat(slots).extracting(OutfitSlot::part).containsExactly("over", "lower", "feet", "head");
        assertThat(slots.get(0).candidates().get(0).reasons()).containsExactly(new Reason.InStock(4));
    }

    private List<OutfitSlot> complete(OutfitQuery query) {
        var catalogue = Shop.of(items, Provenance.STORE, Provenance.STORE);
        var associations = new AssociationTrainer(TrainerSettings.defaults()).train(taken, catalogue);
        var tuning = Tuning.withSameItemThreshold(.9999);
        return new Recommender(catalogue, ItemVectors.of(SPACE, looks), associations, tuning).complete(query);
    }

    private static Map<String, ItemId> first(List<OutfitSlot> slots) {
        return slots.stream()
                .collect(Collectors.toMap(
                        OutfitSlot::part, slot -> slot.candidates().get(0).item()));
    }

    private static List<ItemId> candidates(List<OutfitSlot> slots, String part) {
        return slots.stream()
                .filter(slot -> slot.part().equals(part))
                .flatMap(slot -> slot.candidates().stream())
                .map(Suggestion::item)
                .toList();
    }

    private static ItemId id(String kind, int number) {
        return new ItemId(kind + "-" + number);
    }

    private static int number(Item item) {
        return item.id().value().charAt(item.id().value().length() - 1) - '0';
    }

    private static Item of(Item item, String department) {
        return new Item(
                item.id(),
                item.title(),
                item.category(),
                item.colour(),
                item.pattern(),
                item.brand(),
                item.price(),
                item.place(),
                item.variants(),
                item.pictures(),
                item.tag(),
                Optional.of(department),
                Making.UNKNOWN);
    }

    private static LookVector vector(String kind, double number) {
        var values = new float[2 * KINDS.size()];
        values[2 * KINDS.indexOf(kind)] = (float) Math.cos(number / 4);
        values[2 * KINDS.indexOf(kind) + 1] = (float) Math.sin(number / 4);
        return new LookVector(SPACE, values);
    }
}
