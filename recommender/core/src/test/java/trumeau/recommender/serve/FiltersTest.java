package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.recommender.serve.Store.id;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;

class FiltersTest {

    private static final Item COAT = new Item(
            new ItemId("1"),
            "A coat",
            "coat",
            "navy",
            "plain",
            "Trumeau",
            new Price(new BigDecimal("100.00"), "EUR"),
            "A1",
            List.of(new Variant("M", "navy", 0), new Variant("L", "navy", 2), new Variant("M", "grey", 1)),
            List.of(),
            Optional.empty(),
            Optional.of("women"));

    @Test
    void oneAndTheSameVariantMustPassAll() {
        assertThat(keeps(new Filter.InStock(), new Filter.InSize("m"))).isTrue();
        assertThat(keeps(new Filter.InStock(), new Filter.InSize("M"), new Filter.InColour("grey")))
                .isTrue();
        assertThat(keeps(new Filter.InStock(), new Filter.InSize("M"), new Filter.InColour("navy")))
                .isFalse();
    }

    @Test
    void theItemItselfMustPassToo() {
        assertThat(keeps(new Filter.PriceAtMost(new BigDecimal("100")))).isTrue();
        assertThat(keeps(new Filter.PriceAtMost(new BigDecimal("99.99")))).isFalse();
        assertThat(keeps(new Filter.InCategory("coat"), new Filter.InDepartment("women")))
                .isTrue();
        assertThat(keeps(new Filter.InDepartment("men"))).isFalse();
        assertThat(keeps(new Filter.PriceAtLeast(new BigDecimal("100")))).isTrue();
        assertThat(keeps(new Filter.PriceAtLeast(new BigDecimal("100.01")))).isFalse();
        assertThat(keeps(new Filter.NotAmong(Set.of(new ItemId("2"))))).isTrue();
        assertThat(keeps(new Filter.NotAmong(Set.of(new ItemId("1"))))).isFalse();
    }

    @Test
    void filtersHoldForEveryRelation() {
        var filters = Filters.none().and(new Filter.InColour("red"));
        var query = Query.about(new Subject.Tagged(id("shirt", 4), "qr"), 20).with(filters);

        var answer = new Store().open().recommend(query);

        assertThat(answer.suggestions().get(0).item()).isEqualTo(id("shirt", 4));
        assertThat(answer.suggestions().stream().skip(1))
                .isNotEmpty()
                .allSatisfy(suggestion -> assertThat(suggestion.item().value()).matches(".*[13579]"));
    }

    @Test
    void whatNoVariantCanFulfilLeavesNothing() {
        var query = Query.about(List.of(id("shirt", 4)), 20).with(Filters.of(new Filter.InSize("XXL")));

        assertThat(new Store().open().recommend(query).suggestions()).isEmpty();
    }

    private static boolean keeps(Filter... filters) {
        return Filters.of(filters).keeps(COAT);
    }
}
