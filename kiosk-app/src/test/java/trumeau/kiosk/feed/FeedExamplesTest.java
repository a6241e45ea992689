package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of {@code docs/help/import.md}, each imported as it stands there. */
class FeedExamplesTest {

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Importing importing;

    @BeforeEach
    void picturesLieInTheirFolder() throws IOException {
        importing = new Importing(folder)
                .picture("ox/navy.jpg")
                .picture("white.jpg")
                .picture("kl-2.jpg")
                .picture("linen-beige.jpg")
                .picture("linen-back.jpg")
                .picture("beanie.jpg")
                .picture("alba.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merchant.xml", "merchant.tsv", "shopify.csv", "artikel.csv", "mapping.json"})
    void theHelpShowsWhatIsTested(String example) throws IOException {
        var help = Files.readString(Path.of("../docs/help/import.md"));
        var shown = Files.readString(Importing.EXAMPLES.resolve(example))
                .lines()
                .map(line -> line.isEmpty() ? line : "    " + line);
        assertThat(help).contains(String.join("\n", shown.toList()));
    }

    @Test
    void aMerchantFeedInXml() throws IOException {
        var imported = importing
                .placeColumn("custom_label_0")
                .of(FeedFormat.MERCHANT, Importing.EXAMPLES.resolve("merchant.xml"));

        assertThat(imported.only())
                .containsAllEntriesOf(Map.of(
                        "id", "OX-1",
                        "title", "Oxford shirt",
                        "category", "shirt",
                        "price", "39.90",
                        "colour", "navy",
                        "brand", "Tarn & Tilly",
                        "place", "B3",
                        "sizes", "M:3=4012345000016;L@white:0=4012345000023",
                        "pictures", "ox/navy.jpg;white.jpg",
                        "department", "men"))
                .containsEntry("material", "98 % cotton, 2 % elastane");
        assertThat(imported.report()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("line", "39")
                .containsEntry("id", "SN-7")
                .containsEntry("problem", "price-currency")
                .containsEntry("outcome", "refused"));
        assertThat(imported.result().rows()).isEqualTo(3);
        assertThat(imported.result().refused()).isEqualTo(1);
    }

    @Test
    void aMerchantFeedWithTabs() throws IOException {
        var imported = importing.of(FeedFormat.MERCHANT, Importing.EXAMPLES.resolve("merchant.tsv"));

        assertThat(imported.only())
                .containsEntry("title", "Sommerkleid")
                .containsEntry("category", "dress")
                .containsEntry("colour", "red")
                .containsEntry("sizes", "S:1;M:0")
                .containsEntry("pictures", "kl-2.jpg");
        assertThat(imported.report()).isEmpty();
    }

    @Test
    void aShopifyExport() throws IOException {
        var imported = importing.of(FeedFormat.SHOPIFY, Importing.EXAMPLES.resolve("shopify.csv"));

        assertThat(imported.goods()).hasSize(2);
        assertThat(imported.goods().get(0))
                .containsEntry("id", "linen-trousers")
                .containsEntry("title", "Linen trousers")
                .containsEntry("category", "pants")
                .containsEntry("price", "59.90")
                .containsEntry("sizes", "M:4=4012345000030;L:0=4012345000047")
                .containsEntry("pictures", "linen-beige.jpg;linen-back.jpg");
        assertThat(imported.goods().get(1)).containsEntry("category", "hat").containsEntry("sizes", "One size:7");
        assertThat(imported.problems()).containsExactly("stock-oversold", "not-for-sale");
        assertThat(imported.result().aside()).isEqualTo(1);
        assertThat(imported.result().refused()).isZero();
    }

    @Test
    void aTableWithAMapping() throws IOException {
        var imported = importing
                .mapping(Importing.EXAMPLES.resolve("mapping.json"))
                .of(FeedFormat.CSV, Importing.EXAMPLES.resolve("artikel.csv"));

        assertThat(imported.goods()).hasSize(2);
        assertThat(imported.goods().get(0))
                .containsEntry("id", "4711")
                .containsEntry("title", "Hemd Alba")
                .containsEntry("category", "shirt")
                .containsEntry("price", "39.90")
                .containsEntry("colour", "navy")
                .containsEntry("brand", "Haus Juno")
                .containsEntry("place", "B3")
                .containsEntry("sizes", "38:2=4012345000054;40:0=4012345000061")
                .containsEntry("care", "wash-30-mild;no-bleach")
                .containsEntry("department", "women");
        assertThat(imported.goods().get(1))
                .containsEntry("category", "skirt")
                .containsEntry("price", "1049.00")
                .containsEntry("colour", "yellow");
        assertThat(imported.problems()).containsExactly("picture-missing");
    }
}
