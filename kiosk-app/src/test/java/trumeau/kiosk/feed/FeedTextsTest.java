package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices, sizes, titles and markup as people write them. */
class FeedTextsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            39.90 EUR     | EUR | 39.90   | EUR
            39,90 EUR     | EUR | 39.90   | EUR
            EUR 39,9      | EUR | 39.90   | EUR
            39,90 €       | EUR | 39.90   | EUR
            €39           | EUR | 39.00   | EUR
            1.299,00 EUR  | EUR | 1299.00 | EUR
            1,299.00 USD  | EUR | 1299.00 | USD
            1.299.000,5   | EUR | 1299000.50 | -
            1 299,00 EUR  | EUR | 1299.00 | EUR
            1'299.00 CHF  | CHF | 1299.00 | CHF
            $39.90        | CAD | 39.90   | CAD
            US$39.90      | EUR | 39.90   | USD
            ¥299          | CNY | 299.00  | CNY
            3,900 JPY     | JPY | 3900    | JPY
            3900.00 JPY   | JPY | 3900    | JPY
            1.250 KWD     | KWD | 1.250   | KWD
            39.9000       | EUR | 39.90   | -
            0             | EUR | 0.00    | -
            -5.00 EUR     | EUR | -5.00   | EUR
            """)
    void pricesAreReadAsTheyAreWritten(String text, String store, String amount, String currency) {
        var price = PriceText.of(text, store).orElseThrow();
        assertThat(price.amount().toPlainString()).isEqualTo(amount);
        assertThat(price.currency().orElse("-")).isEqualTo(currency);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ask us",
                "1.299",
                "1,299 EUR",
                "39.90.1 EUR",
                "12,34,56",
                "39.905 EUR",
                "EUR 39.90 EUR",
                "39-49",
                "NaN",
                "1e3",
                "9999999999999"
            })
    void whatCouldBeTwoPricesOrNoneIsNoPrice(String text) {
        assertThat(PriceText.of(text, "EUR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "M",
                "xl",
                "3XL",
                "XXS",
                "S/M",
                "38",
                "40.5",
                "40,5",
                "W32/L34",
                "32x34",
                "W32 L34",
                "EU 40",
                "One Size",
                "104 cm",
                "75B",
                "均码",
                "Größe 38",
                "Talla única",
                "Medium",
                "6 Y"
            })
    void sizesThatLabelsHaveAreKnown(String text) {
        assertThat(SizeText.of(text).known()).as(text).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Elephant, Elephant", "4711, 4711", "S:3;M=2@x, S 3 M 2 x"})
    void aSizeThatNobodyKnowsIsKeptWithoutTheTablesOwnMarks(String text, String kept) {
        assertThat(SizeText.of(text)).isEqualTo(new SizeText(kept, false));
    }

    @Test
    void titlesOfVariantsAreReducedToWhatTheyHaveInCommon() {
        assertThat(CommonTitle.of(List.of("Oxford shirt – navy, M", "Oxford shirt – white, L")))
                .isEqualTo("Oxford shirt");
        assertThat(CommonTitle.of(List.of("Hemd Alba Größe 38", "Hemd Alba Größe 40")))
                .isEqualTo("Hemd Alba");
        assertThat(CommonTitle.of(List.of("Oxford shirt, navy", "Oxford shirt")))
                .isEqualTo("Oxford shirt");
        assertThat(CommonTitle.of(List.of("Navy shirt", "White shirt"))).isEqualTo("Navy shirt");
        assertThat(CommonTitle.of(List.of("Plain (new)"))).isEqualTo("Plain (new)");
        assertThat(CommonTitle.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            T-Shirt <3 you          | T-Shirt <3 you
            Oxford<br/>shirt        | Oxford shirt
            a &amp; b &uuml; &#8211; | a & b ü –
            &unknown; &#0;x         | &unknown; x
            <style>p{}</style>Shirt | Shirt
            <SCRIPT>a<b</ScRiPt x>Shirt | Shirt
            Shirt<img src=x onerror | Shirt
            """)
    void markupIsTakenOut(String raw, String expected) {
        assertThat(PlainText.of(raw).text()).isEqualTo(expected);
    }

    @Property
    void noTextComesThroughThatHidesSomething(@ForAll String text) {
        var plain = PlainText.of(text).text();
        assertThat(plain.codePoints()).noneMatch(Letters::isHidden);
        assertThat(plain.codePointCount(0, plain.length())).isLessThanOrEqualTo(300);
        assertThat(plain).isEqualTo(plain.strip()).doesNotContain("<script", "\n");
        assertThat(plain.isEmpty() || "=+-@".indexOf(plain.charAt(0)) < 0).isTrue();
    }

    @Property
    void aPriceThatIsWrittenTheUsualWayComesBack(@ForAll short cents) {
        var amount = BigDecimal.valueOf(Math.abs((int) cents), 2);
        for (var text : Arrays.asList(amount + " EUR", amount.toString().replace('.', ',') + " €", amount.toString())) {
            assertThat(PriceText.of(text, "EUR").map(PriceText::amount)).isEqualTo(Optional.of(amount));
        }
    }
}
