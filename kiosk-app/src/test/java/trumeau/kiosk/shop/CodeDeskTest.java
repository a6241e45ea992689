package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;

class CodeDeskTest {

    private final Catalogue catalogue = new Catalogue(
            List.of(item("SKU-1", "4006381333931"), item("SKU-2", "0036000291452"), item("SKU-3", "TRU-3")),
            Instant.EPOCH,
            Provenance.SIMULATED,
            Provenance.SIMULATED);

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "04006381333931", " 4006381333931\t", "SKU-1"})
    void anArticleIsFoundUnderEachOfItsNumbers(String code) {
        assertThat(CodeDesk.itemOf(code, catalogue))
                .hasValueSatisfying(item -> assertThat(item.id().value()).isEqualTo("SKU-1"));
    }

    @Test
    void anAmericanNumberIsAnEanWithAZero() {
        assertThat(CodeDesk.itemOf("036000291452", catalogue))
                .hasValueSatisfying(item -> assertThat(item.id().value()).isEqualTo("SKU-2"));
    }

    @Test
    void anRfidTagOfAPieceNamesItsArticle() {
        var epc = new java.math.BigInteger("30", 16).shiftLeft(3).or(java.math.BigInteger.ONE);
        epc = epc.shiftLeft(3)
                .or(java.math.BigInteger.valueOf(5))
                .shiftLeft(24)
                .or(java.math.BigInteger.valueOf(4006381));
        epc = epc.shiftLeft(20)
                .or(java.math.BigInteger.valueOf(33393))
                .shiftLeft(38)
                .or(java.math.BigInteger.TEN);

        assertThat(CodeDesk.itemOf(epc.toString(16), catalogue))
                .hasValueSatisfying(item -> assertThat(item.id().value()).isEqualTo("SKU-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "4006381333930", "3074257BF7194E4000001A85", "garbage", "\u0000\u0001", "\uD800"})
    void whatNamesNothingIsNothing(String code) {
        assertThat(CodeDesk.itemOf(code, catalogue)).isEmpty();
        assertThat(CodeDesk.itemOf(code + "9".repeat(1000), catalogue)).isEmpty();
    }

    private static Item item(String id, String tag) {
        return new Item(
                new ItemId(id),
                "One",
                "shirt",
                "navy",
                "plain",
                "Maison",
                new Price(new BigDecimal("10.00"), "EUR"),
                "A1",
                List.of(),
                List.of(),
                Optional.of(tag));
    }
}
