package trumeau.kiosk.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Variant;

class ElsewhereTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String SOUND =
            """
            {"formatVersion":1,
             "stores":[{"name":"North Street","metres":850,"hours":"10-20"},{"name":"الميناء"}],
             "stock":[{"store":"North Street","item":"T-1","size":"M","pieces":2,"countedAt":"2026-11-01T12:00:00Z"}]}
            """;

    @Test
    void whatIsElsewhereIsReadAsItWasWritten() {
        var told = read(SOUND).with(new ShopLink("https://shop.example/{item}?from=kiosk"));

        assertThat(ElsewhereFile.read(ElsewhereFile.write(told))).isEqualTo(told);
        assertThat(told.of(new ItemId("T-1"))).extracting(StockThere::pieces).containsExactly(2);
        assertThat(told.of(new ItemId("T-2"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "metres":850       | "metres":-1        | stores[0]: a store is 0 to 1000000 metres away, not -1
                    "metres":850       | "metres":8.5       | stores[0].metres: missing, or not of the kind
                    "name":"North Street" | "name":"<script>x()</script>" | stores[0]: a store's name "<script>x()</script>" holds < or >
                    "hours":"10-20"    | "hours":"10\\u202e20" | stores[0]: a store's hours "10?20" holds a letter that can't be seen
                    "name":"الميناء"    | "name":"North Street" | two stores have the name North Street
                    "store":"North Street" | "store":"South Street" | stock is told of a store that isn't among the stores
                    "pieces":2         | "pieces":-2        | stock[0]: pieces are 0 or more, not -2
                    "pieces":2,        | ``                 | stock[0].pieces: missing
                    2026-11-01T12:00:00Z | yesterday        | stock[0].countedAt: missing, or not of the kind
                    """)
    void whatIsWrongIsNamed(String sound, String faulty, String message) {
        assertThat(SOUND).contains(sound);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(SOUND.replace(sound, faulty)))
                .withMessageStartingWith("neighbours: ")
                .withMessageContaining(message)
                .withMessageNotContaining("\u202e");
    }

    @Test
    void aFigureThatIsStillToComeIsRefused() {
        read(SOUND).requireCountedBefore(NOON);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(SOUND).requireCountedBefore(NOON.minusSeconds(1)))
                .withMessageContaining("still to come");
    }

    @Test
    void onlyFiguresOfThisStoresOwnGoodsAreKept() {
        assertThat(read(SOUND).fittedTo(catalogue("T-1", "M")).stock()).hasSize(1);
        assertThat(read(SOUND).fittedTo(catalogue("T-1", "XL")).stock()).isEmpty();
        assertThat(read(SOUND).fittedTo(catalogue("T-2", "M")).stock()).isEmpty();
        var white = SOUND.replace("\"size\":\"M\"", "\"size\":\"M\",\"colour\":\"white\"");
        assertThat(read(white).fittedTo(catalogue("T-1", "M")).stock()).isEmpty();
    }

    @Test
    void theShopsLinkLeadsToTheItem() {
        var link = new ShopLink("https://shop.example/p/{item}?from=kiosk");

        assertThat(link.of(new ItemId("T-1"))).isEqualTo("https://shop.example/p/T-1?from=kiosk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://shop.example/{item}",
                "javascript:alert({item})",
                "https://shop.example/",
                "https://{item}.example/",
                "https://{item}.example/{item}",
                "https:///{item}",
                "https://anna:secret@shop.example/{item}",
                "https://shop.example/a b/{item}",
                "https://shop.example/\u202e{item}"
            })
    void aLinkThatLeadsElsewhereIsRefused(String template) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShopLink(template))
                .withMessageStartingWith("the shop's link")
                .withMessageNotContaining("\u202e");
    }

    private static Elsewhere read(String text) {
        return ElsewhereFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Catalogue catalogue(String id, String size) {
        var item = new Item(
                new ItemId(id),
                "A shirt",
                "shirt",
                "navy",
                "",
                "",
                new Price(new BigDecimal("9.90"), "EUR"),
                "",
                List.of(new Variant(size, "navy", 1)),
                List.of(),
                Optional.empty());
        return new Catalogue(List.of(item), Instant.EPOCH, Provenance.STORE, Provenance.STORE);
    }
}
