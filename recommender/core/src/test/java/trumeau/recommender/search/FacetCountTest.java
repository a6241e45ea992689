package trumeau.recommender.search;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.recommender.search.Rails.ids;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.search.Facets.Count;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

class FacetCountTest {

    private static final ItemIndex STORE = Rails.index(
            Rails.item(
                    "coat",
                    "Coat",
                    "outwear",
                    "100.00",
                    List.of(new Variant("M", "navy", 0), new Variant("XL", "navy", 2), new Variant("S", "grey", 1)),
                    Optional.of("women")),
            Rails.item(
                    "dress",
                    "Dress",
                    "dress",
                    "40.00",
                    List.of(new Variant("S", "red", 1), new Variant("M", "red", 1)),
                    Optional.of("women")),
            Rails.item("boots", "Boots", "shoes", "80.00", List.of(new Variant("41", "navy", 1)), Optional.of("men")),
            Rails.item("sold", "Sold", "shoes", "70.00", List.of(new Variant("9", "navy", 0)), Optional.empty()));

    @Test
    void withoutFiltersEverythingIsCounted() {
        var facets = facets();

        assertThat(facets.categories())
                .containsExactly(new Count("dress", 1), new Count("outwear", 1), new Count("shoes", 2));
        assertThat(facets.colours()).containsExactly(new Count("grey", 1), new Count("navy", 3), new Count("red", 1));
        assertThat(facets.sizes())
                .containsExactly(
                        new Count("S", 2),
                        new Count("M", 2),
                        new Count("XL", 1),
                        new Count("9", 1),
                        new Count("41", 1));
        assertThat(facets.departments()).containsExactly(new Count("men", 1), new Count("women", 2));
        assertThat(facets.price())
                .contains(new Facets.PriceSpan(new BigDecimal("40.00"), new BigDecimal("100.00"), "EUR"));
        assertThat(facets.inStock()).isEqualTo(3);
    }

    @Test
    void aKindIsCountedWithAllFiltersButItsOwn() {
        var facets = facets(new Filter.InColour("navy"), new Filter.InCategory("shoes"));

        assertThat(facets.colours()).containsExactly(new Count("navy", 2));
        assertThat(facets.categories()).containsExactly(new Count("outwear", 1), new Count("shoes", 2));
        assertThat(facets.departments()).containsExactly(new Count("men", 1));
        assertThat(facets.price()).map(Facets.PriceSpan::lowest).contains(new BigDecimal("70.00"));
    }

    @Test
    void oneAndTheSameVariantMustHaveItAll() {
        var facets = facets(new Filter.InColour("navy"), new Filter.InStock());

        assertThat(facets.sizes()).containsExactly(new Count("XL", 1), new Count("41", 1));
        assertThat(facets(new Filter.InSize("S")).colours()).containsExactly(new Count("grey", 1), new Count("red", 1));
        assertThat(facets(new Filter.InSize("M")).inStock()).isEqualTo(1);
    }

    @Test
    void thePriceIsCountedAsIfNoneWasAskedFor() {
        var asked = new Filter.PriceAtLeast(new BigDecimal("75"));
        var found = find(asked, new Filter.PriceAtMost(new BigDecimal("80.00")));

        assertThat(ids(found)).containsExactly("boots");
        assertThat(found.facets().price()).map(Facets.PriceSpan::highest).contains(new BigDecimal("100.00"));
    }

    /** The promise that a page builds on: what is offered leaves just as many as it says. */
    @Test
    void everyValueThatIsOfferedLeavesWhatItSays() {
        var basic = List.<Filter>of(new Filter.InStock());
        var facets = find(new Filter.InStock()).facets();

        assertThat(offers(facets)).isNotEmpty().allSatisfy(offer -> {
            var with = Filters.of(
                    Stream.concat(basic.stream(), Stream.of(offer.filter())).toArray(Filter[]::new));
            assertThat(STORE.find(new Search("", with, 0, 0)).total()).isEqualTo(offer.items());
        });
    }

    private record Offer(Filter filter, int items) {}

    private static Stream<Offer> offers(Facets facets) {
        return Stream.of(
                        facets.categories().stream()
                                .map(each -> new Offer(new Filter.InCategory(each.value()), each.items())),
                        facets.colours().stream()
                                .map(each -> new Offer(new Filter.InColour(each.value()), each.items())),
                        facets.sizes().stream().map(each -> new Offer(new Filter.InSize(each.value()), each.items())),
                        facets.departments().stream()
                                .map(each -> new Offer(new Filter.InDepartment(each.value()), each.items())))
                .flatMap(offers -> offers);
    }

    private static Facets facets(Filter... filters) {
        return find(filters).facets();
    }

    private static Found find(Filter... filters) {
        return STORE.find(new Search("", Filters.of(filters), 0, 20));
    }
}
