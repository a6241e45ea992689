package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static trumeau.recommender.serve.Store.id;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.model.AssociationsBuilder;
import trumeau.recommender.model.AssociationsBuilder.Entry;
import trumeau.recommender.model.ItemAssociations;

class ReasonsTest {

    private static final List<ItemId> IDS =
            Stream.of("a", "b", "c", "d", "e").map(ItemId::new).toList();

    /** Of a visit of two: what each gives is known here from the table, not from the code. */
    @Property(tries = 200)
    void theAnchorThatIsNamedGivesTheLargestPart(
            @ForAll @IntRange(min = 1, max = 100) int fromOlder, @ForAll @IntRange(min = 1, max = 100) int fromNewer) {
        var table = new AssociationsBuilder(IDS, Provenance.STORE)
                .add(50, List.of(new Entry(2, fromOlder / 100.0, 11)))
                .add(50, List.of(new Entry(2, fromNewer / 100.0, 22)))
                .add(50, List.of())
                .add(50, List.of())
                .add(50, List.of())
                .build();
        var catalogue = Shop.of(IDS.stream()
                .map(item -> Shop.item(item.value(), "shirt", "navy", 1))
                .toList());
        var recommender = new Recommender(catalogue, ItemVectors.of(Store.SPACE, List.of()), table, Store.TUNING);

        var answer = recommender.recommend(Query.about(List.of(IDS.get(0), IDS.get(1)), 4));

        var first = answer.suggestions().get(0);
        assertThat(first.item()).isEqualTo(IDS.get(2));
        assertThat(first.score()).isCloseTo((fromNewer + .8 * fromOlder) / 180, within(1e-5));
        assertThat(first.reasons().get(0))
                .isEqualTo(
                        fromNewer >= .8 * fromOlder
                                ? new Reason.AlsoTook(IDS.get(1), 22)
                                : new Reason.AlsoTook(IDS.get(0), 11));
    }

    @Test
    void theFirstReasonOfASimilarItemIsTheLargestPartOfItsScore() {
        var shares = new Tuning.Shares(.1, .2, .4, 0, .3);
        var tuning = new Tuning(new Tuning.SameItem(.9999, 1), .1, 6, 5, shares);
        var store = new Store();
        var vectors = ItemVectors.of(
                Store.SPACE,
                store.catalogue().items().stream()
                        .map(item -> {
                            var parts = item.id().value().split("-", 2);
                            var vector = Store.vector(parts[0], Double.parseDouble(parts[1]));
                            return new ItemLook(item.id(), vector, Optional.empty());
                        })
                        .toList());
        var answer = new Recommender(store.catalogue(), vectors, ItemAssociations.none(Provenance.STORE), tuning)
                .recommend(Query.about(Store.look("shirt", 4.4), 12));

        for (var suggestion : answer.of(Relation.SIMILAR)) {
            var similarity = cosine(suggestion.item());
            var sameColour = suggestion.item().value().matches(".*[02468]");
            Map<Class<? extends Reason>, Double> parts = new HashMap<>();
            parts.put(Reason.SameCategory.class, .4);
            if (sameColour) {
                parts.put(Reason.SameColour.class, .2);
                parts.put(Reason.LooksAlike.class, .1 * similarity);
                var largest = parts.entrySet().stream()
                        .max(Comparator.comparingDouble(Map.Entry::getValue))
                        .orElseThrow();
                assertThat(suggestion.reasons().get(0)).isInstanceOf(largest.getKey());
                assertThat(suggestion.reasons().get(1)).isEqualTo(new Reason.SameColour("navy"));
                assertThat(suggestion.score()).isCloseTo(.6 + .1 * similarity, within(1e-5));
            } else {
                assertThat(suggestion.reasons()).noneMatch(Reason.SameColour.class::isInstance);
            }
        }
        assertThat(answer.of(Relation.SIMILAR)).isNotEmpty();
    }

    @Test
    void whatGoesWithNamesThePairOfCategoriesAndItsShoppers() {
        var answer = new Store().open().recommend(Query.about(new Subject.Tagged(id("shirt", 3), "qr"), 12));

        assertThat(answer.of(Relation.GOES_WITH)).isNotEmpty().allSatisfy(suggestion -> assertThat(suggestion.reasons())
                .anyMatch(reason -> reason instanceof Reason.GoesWith with
                        && with.category().equals("shirt")
                        && with.shoppers() == 60));
    }

    @Test
    void simulatedInteractionsMarkOnlyWhatIsMadeOfThem() {
        var recommender = new Store().open(Provenance.STORE, Provenance.SIMULATED);
        var taken =
                new Suggestion(id("shirt", 1), .5, Relation.ALSO_TOOK, List.of(new Reason.AlsoTook(id("shirt", 2), 3)));
        var alike = new Suggestion(id("shirt", 1), .5, Relation.SIMILAR, List.of(new Reason.LooksAlike(.5)));

        assertThat(recommender.demoData(taken)).isTrue();
        assertThat(recommender.demoData(alike)).isFalse();
    }

    @Test
    void simulatedStockMarksEveryCardAndARealStoreNone() {
        var alike = new Suggestion(id("shirt", 1), .5, Relation.SIMILAR, List.of(new Reason.LooksAlike(.5)));
        var taken =
                new Suggestion(id("shirt", 1), .5, Relation.ALSO_TOOK, List.of(new Reason.AlsoTook(id("shirt", 2), 3)));

        assertThat(new Store().open(Provenance.SIMULATED, Provenance.STORE).demoData(alike))
                .isTrue();
        assertThat(new Store().open().demoData(taken)).isFalse();
    }

    private static double cosine(ItemId item) {
        var query = Store.vector("shirt", 4.4).toArray();
        var number = Double.parseDouble(item.value().replaceAll(".*-", ""));
        var other = Store.vector(item.value().replaceAll("-.*", ""), number).toArray();
        var sum = 0.0;
        for (var i = 0; i < query.length; i++) {
            sum += query[i] * other[i];
        }
        return sum;
    }
}
