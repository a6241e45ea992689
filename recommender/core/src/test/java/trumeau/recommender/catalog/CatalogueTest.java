package trumeau.recommender.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Item SHIRT = Shop.item("1", "shirt", "navy", 3);

    @Test
    void itemsAreFoundByIdAndByTag() {
        var catalogue = Shop.of(List.of(SHIRT));

        assertThat(catalogue.find(new ItemId("1"))).contains(SHIRT);
        assertThat(catalogue.byTag("tag-1")).contains(SHIRT);
        assertThat(catalogue.find(new ItemId("2"))).isEmpty();
        assertThat(catalogue.byTag("1")).isEmpty();
    }

    @Test
    void twoItemsCannotShareAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shop.of(List.of(SHIRT, SHIRT)))
                .withMessageContaining("two items have the id 1");
    }

    @Test
    void theCodeOfASizeNamesTheItem() {
        var ofM = new Variant("M", "navy", 1, Optional.of("4012345678901"));
        var made = Shop.made(Making.UNKNOWN, ofM);

        assertThat(Shop.of(List.of(SHIRT, made)).byTag("4012345678901")).contains(made);
        assertThat(made.tags()).containsExactly("4012345678901");
    }

    @Test
    void aCareLabelHasOneSymbolForEachTreatmentInTheStandardsOrder() {
        assertThat(new Making("wool", List.of(Care.NO_IRON, Care.WASH_HAND)).care())
                .containsExactly(Care.WASH_HAND, Care.NO_IRON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Making("wool", List.of(Care.WASH_30, Care.NO_WASH)))
                .withMessageContaining("not wash-30, no-wash");
        assertThat(Care.of("dry-flat")).contains(Care.DRY_FLAT);
        assertThat(Care.of("wash-31")).isEmpty();
    }

    @Test
    void onlySizesThatAreHereAreInStock() {
        assertThat(SHIRT.sizesInStock()).containsExactly("M");
        assertThat(SHIRT.stock()).isEqualTo(3);
        assertThat(SHIRT.inStock()).isTrue();
        assertThat(Shop.item("2", "shirt", "navy", 0).inStock()).isFalse();
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemId(" 1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemId("a\nb"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(new BigDecimal("-1"), "EUR"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Price(BigDecimal.ONE, "euro"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Variant("M", "navy", -1));
    }
}
