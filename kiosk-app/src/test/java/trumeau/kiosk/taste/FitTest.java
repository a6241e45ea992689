package trumeau.kiosk.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Variant;

class FitTest {

    private static final Item SHIRT =
            item("shirt", new Variant("S", "navy", 2), new Variant("M", "navy", 0), new Variant("L", "red", 1));
    private static final Item SHOES = item("shoes", new Variant("42", "black", 1));
    private static final Item UNSEEN = patterned("", "hat", new Variant("M", "black", 1));
    private static final Item PANTS = item("pants", new Variant("42", "black", 1));

    @Test
    void lettersAreOneKindAndOtherSizesAreTheirCategorys() {
        var store = Choosable.of(
                new Catalogue(List.of(SHIRT, SHOES, PANTS), Instant.EPOCH, Provenance.STORE, Provenance.STORE));

        assertThat(store.kinds())
                .extracting(kind -> kind.kind().code() + " " + kind.categories() + " " + kind.sizes())
                .containsExactly("letters [shirt] [S, M, L]", "pants [pants] [42]", "shoes [shoes] [42]");
        assertThat(store.colours()).containsExactly("black", "navy", "red");
        assertThat(List.of("XS", "m", "3XL", "XXL")).allMatch(size -> kind(size).equals(SizeKind.LETTERS));
        assertThat(List.of("S/M", "SMALL", "42", "One size", "XM"))
                .noneMatch(size -> kind(size).equals(SizeKind.LETTERS));
    }

    @Test
    void anOwnSizeFitsOnlyWhereAPieceOfItIsHere() {
        assertThat(fit(SizeKind.LETTERS, "S").size(SHIRT)).contains("S");
        assertThat(fit(SizeKind.LETTERS, "M").size(SHIRT)).isEmpty();
        assertThat(fit(SizeKind.LETTERS, "M").suits(SHIRT)).isFalse();
        assertThat(fit(SizeKind.LETTERS, "S").suits(SHIRT)).isTrue();
    }

    @Test
    void aSizeOfShoesSaysNothingOfTrousersOrShirts() {
        var fit = fit(new SizeKind("shoes"), "41");

        assertThat(fit.suits(SHOES)).isFalse();
        assertThat(fit.suits(PANTS)).isTrue();
        assertThat(fit.suits(SHIRT)).isTrue();
        assertThat(fit.size(PANTS)).isEmpty();
    }

    @Test
    void sizeAndColourMustBeThoseOfOnePiece() {
        var wanted = new Preferences(
                Map.of(SizeKind.LETTERS, List.of("S")), Optional.empty(), List.of("red"), List.of(), List.of());

        assertThat(new Fit(wanted).suits(SHIRT)).isFalse();
        assertThat(new Fit(wanted).colour(SHIRT)).contains("red");
    }

    @Test
    void aBudgetIsAnUpperLimit() {
        var fit = new Fit(
                new Preferences(Map.of(), Optional.of(new BigDecimal("39.90")), List.of(), List.of(), List.of()));
        var less = new Fit(
                new Preferences(Map.of(), Optional.of(new BigDecimal("39.89")), List.of(), List.of(), List.of()));

        assertThat(fit.suits(SHIRT) && fit.isWithinBudget(SHIRT)).isTrue();
        assertThat(less.suits(SHIRT) || less.isWithinBudget(SHIRT)).isFalse();
        assertThat(new Fit(Preferences.NONE).isWithinBudget(SHIRT)).isFalse();
    }

    @Test
    void aStyleIsAPatternThatSomebodyKnows() {
        var striped = new Fit(style("striped"));

        assertThat(striped.suits(SHIRT)).isFalse();
        assertThat(striped.pattern(SHIRT)).isEmpty();
        assertThat(new Fit(style("striped", "plain")).suits(SHIRT)).isTrue();
        assertThat(new Fit(style("plain")).pattern(SHIRT)).contains("plain");
        assertThat(new Fit(style("plain")).pattern(UNSEEN)).isEmpty();
        assertThat(new Fit(Preferences.NONE).pattern(SHIRT)).isEmpty();
        assertThat(Choosable.of(new Catalogue(
                                List.of(SHIRT, UNSEEN), Instant.EPOCH, Provenance.STORE, Provenance.STORE))
                        .patterns())
                .containsExactly("plain");
    }

    @Test
    void whatCantBeDeclaredIsRefused() {
        assertThatThrownBy(
                        () -> new Preferences(Map.of(), Optional.of(BigDecimal.ZERO), List.of(), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Preferences(Map.of(), Optional.empty(), List.of("red", "red"), List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Preferences(
                        Map.of(SizeKind.LETTERS, List.of()), Optional.empty(), List.of(), List.of(), List.of()))
                .isEqualTo(Preferences.NONE);
    }

    private static Preferences style(String... patterns) {
        return new Preferences(Map.of(), Optional.empty(), List.of(), List.of(), List.of(patterns));
    }

    private static Fit fit(SizeKind kind, String size) {
        return new Fit(new Preferences(Map.of(kind, List.of(size)), Optional.empty(), List.of(), List.of(), List.of()));
    }

    private static SizeKind kind(String size) {
        return SizeKind.of("hat", size);
    }

    private static Item item(String category, Variant... variants) {
        return patterned("plain", category, variants);
    }

    private static Item patterned(String pattern, String category, Variant... variants) {
        return new Item(
                new ItemId(category),
                "One",
                category,
                "navy",
                pattern,
                "Maison",
                new Price(new BigDecimal("39.90"), "EUR"),
                "A1",
                List.of(variants),
                List.of(),
                Optional.empty());
    }
}
