package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.kiosk.feed.Importing.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

    @TempDir
    Path folder;

    @Test
    void rowsOfAGroupMayStandApart() throws IOException {
        var imported = merchant(variant("1", "M", "Navy", "39.90 EUR")
                + product("g:id", "other")
                + variant("2", "L", "Navy", "39.90 EUR"));

        assertThat(imported.goods()).extracting(row -> row.get("id")).containsExactly("other", "G");
        assertThat(imported.goods().get(1)).containsEntry("sizes", "M:1;L:1");
        assertThat(imported.result().variants()).isEqualTo(3);
    }

    @Test
    void ofSeveralPricesTheHighestIsShownAndTold() throws IOException {
        var imported = merchant(variant("1", "M", "Navy", "39.90 EUR") + variant("2", "XXL", "Navy", "44.90 EUR"));

        assertThat(imported.only()).containsEntry("price", "44.90");
        assertThat(imported.problems()).containsExactly("price-differs");
    }

    @Test
    void coloursThatNobodyKnowsAreCountedTogether() throws IOException {
        var imported = merchant(variant("1", "M", "Sunset", "39.90 EUR") + variant("2", "M", "Dawn", "39.90 EUR"));

        assertThat(imported.only()).containsEntry("sizes", "M:2").containsEntry("colour", "");
        assertThat(imported.problems()).containsExactly("colour-unknown", "colour-unknown", "size-twice");
    }

    @Test
    void aCodeNamesOneSizeOnly() throws IOException {
        var imported = merchant(product("g:gtin", "4012345000016") + product("g:id", "B", "g:gtin", "4012345000016"));

        assertThat(imported.goods())
                .extracting(row -> row.get("sizes"))
                .containsExactly("One size:1=4012345000016", "One size:1");
        assertThat(imported.problems()).containsExactly("tag-twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            29.90 EUR |                                                   | 29.90
            29.90 EUR | 2026-05-01T00:00+0000/2026-05-03T00:00+0000       | 29.90
            29.90 EUR | 2026-05-03T00:00+00:00/2026-05-04T00:00+00:00     | 39.90
            29.90 EUR | 2026-04-01T00:00Z/2026-05-01T00:00Z               | 39.90
            29.90 EUR | soon                                              | 39.90
            """)
    void aSalePriceCountsWhileItHolds(String price, String period, String expected) throws IOException {
        var feed = product("g:sale_price", price, "g:sale_price_effective_date", period == null ? "" : period);
        assertThat(merchant(feed).only()).containsEntry("price", expected);
    }

    @Test
    void shopifysOptionsMayHaveAnyNameAndOrder() throws IOException {
        var feed =
                """
                Handle,Title,Type,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Option3 Name,Option3 Value,Variant Inventory Qty,Variant Price
                jeans,Jeans Nell,Jeans,Farbe,Dunkelblau,Größe,32,Länge,34,2,79.90
                jeans,,,,Schwarz,,32,,34,1,79.90
                """;
        var imported = new Importing(folder).of(FeedFormat.SHOPIFY, feed);

        assertThat(imported.only())
                .containsEntry("sizes", "32/34:2;32/34@black:1")
                .containsEntry("colour", "navy");
        assertThat(imported.report()).isEmpty();
    }

    @Test
    void aRefusedFirstRowStillSaysWhatItsItemIs() throws IOException {
        var feed =
                """
                Handle,Title,Type,Option1 Name,Option1 Value,Variant Inventory Qty,Variant Price
                tee,Tee Bo,T-Shirts,Size,S,1,0
                tee,,,,M,1,19.90
                ,Nameless,T-Shirts,Size,M,1,19.90
                """;
        var imported = new Importing(folder).of(FeedFormat.SHOPIFY, feed);

        assertThat(imported.only()).containsEntry("title", "Tee Bo").containsEntry("sizes", "M:1");
        assertThat(imported.problems()).containsExactly("price-zero", "id-missing");
    }

    @Test
    void theSameFileGivesTheSameBytes() throws IOException {
        var feed = variant("1", "M", "Sunset", "39.90 EUR") + product("g:id", "B", "g:price", "0 EUR");
        merchant(feed);
        var goods = Files.readString(folder.resolve("goods.csv"));
        var report = Files.readString(folder.resolve("import-report.csv"));
        merchant(feed);

        assertThat(folder.resolve("goods.csv")).hasContent(goods);
        assertThat(folder.resolve("import-report.csv")).hasContent(report);
    }

    private Importing.Imported merchant(String items) throws IOException {
        return new Importing(folder).of(FeedFormat.MERCHANT, Importing.RSS.formatted(items));
    }

    private static String variant(String id, String size, String colour, String price) {
        return product("g:id", id, "g:item_group_id", "G", "g:size", size, "g:color", colour, "g:price", price);
    }
}
