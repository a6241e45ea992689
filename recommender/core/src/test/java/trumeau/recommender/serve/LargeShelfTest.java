package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.model.ItemAssociations;

/** A shelf that is searched in a graph answers as one whose items are compared one by one. */
class LargeShelfTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("0a".repeat(32));
    private static final List<String> CATEGORIES = List.of("shirt", "trousers", "coat");
    private static final int ITEMS = 3_000;
    private static final int DIMENSIONS = 16;

    private static Recommender plain;
    private static Recommender graph;
    private static Catalogue catalogue;

    @BeforeAll
    static void twoShops() {
        var dice = new Random(5);
        var items = new ArrayList<Item>();
        var looks = new ArrayList<ItemLook>();
        for (var i = 0; i < ITEMS; i++) {
            var id = String.format("T-%05d", i);
            items.add(Shop.item(id, CATEGORIES.get(i % 3), i % 2 == 0 ? "navy" : "red", i % 4 == 0 ? 3 : 0));
            looks.add(new ItemLook(new ItemId(id), vector(dice), Optional.empty()));
        }
        catalogue = Shop.of(items);
        plain = open(ItemVectors.of(SPACE, looks, ITEMS));
        graph = open(ItemVectors.of(SPACE, looks, 0));
    }

    @Test
    void theFirstCardsAreTheSameAndInStock() {
        var dice = new Random(6);
        var same = 0L;
        for (var query = 0; query < 50; query++) {
            var look = new Look(
                    vector(dice), Optional.of("shirt"), Optional.of("navy"), Optional.empty(), Optional.empty());
            var expected = first(plain, Query.about(look, 12));
            var found = first(graph, Query.about(look, 12));
            same += found.stream().filter(expected::contains).count();

            assertThat(found)
                    .hasSize(6)
                    .allMatch(id -> catalogue.find(id).orElseThrow().inStock());
        }
        assertThat(same).isGreaterThanOrEqualTo(294);
    }

    @Test
    void aFilterIsHonoured() {
        var look = new Look(
                vector(new Random(7)), Optional.of("shirt"), Optional.of("navy"), Optional.empty(), Optional.empty());
        var red = Query.about(look, 12).with(Filters.of(new Filter.InColour("red")));

        assertThat(first(graph, red)).hasSize(6).isEqualTo(first(plain, red));
        assertThat(first(graph, red))
                .allMatch(id -> catalogue.find(id).orElseThrow().colour().equals("red"));
    }

    private static List<ItemId> first(Recommender recommender, Query query) {
        return recommender.recommend(query).suggestions().stream()
                .limit(6)
                .map(Suggestion::item)
                .toList();
    }

    private static Recommender open(ItemVectors vectors) {
        return new Recommender(
                catalogue, vectors, ItemAssociations.none(Provenance.STORE), Tuning.withSameItemThreshold(.9999));
    }

    private static LookVector vector(Random dice) {
        var values = new float[DIMENSIONS];
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) dice.nextGaussian() + 0.8f;
        }
        return new LookVector(SPACE, values);
    }
}
