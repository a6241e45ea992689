package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trumeau.kiosk.feed.Importing.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault of a row beside a sound one: refused or taken with a warning, and told in the report. */
class RowFaultsTest {

    private static final String SOUND = product("g:id", "SOUND");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            id-missing        | g:id                    |
            id-unusable       | g:id                    | =1+1
            price-missing     | g:price                 |
            price-unreadable  | g:price                 | ask us
            price-unreadable  | g:price                 | 1.299 EUR
            price-zero        | g:price                 | 0 EUR
            price-zero        | g:price                 | -5.00 EUR
            price-currency    | g:price                 | 39.90 USD
            price-currency    | g:price                 | $39.90
            stock-negative    | g:quantity              | -3
            stock-unreadable  | g:quantity              | many
            stock-unreadable  | g:quantity              | 1.5
            stock-unknown     | g:quantity              |
            title-missing     | title                   | <![CDATA[<script>x</script>]]>
            category-unknown  | g:product_type          | Gadgets
            category-no-class | g:product_type          | Women &gt; Swimwear
            """)
    void aRowThatCannotBeTrueIsRefusedAndTheRestIsLoaded(String problem, String element, String value)
            throws IOException {
        var bad = product(element, value == null ? "" : value);
        var imported = importing().of(FeedFormat.MERCHANT, Importing.RSS.formatted("\n" + SOUND + bad));

        assertThat(imported.only()).containsEntry("id", "SOUND");
        assertThat(imported.result().refused()).isEqualTo(1);
        assertThat(imported.report()).anySatisfy(row -> {
            assertThat(row).containsEntry("problem", problem).containsEntry("outcome", "refused");
            assertThat(row).containsEntry("line", "3");
            assertThat(row.get("wrong")).isNotBlank();
            assertThat(row.get("advice")).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            size-unknown       | g:size         | Elephant                         | sizes    | Elephant:1
            colour-unknown     | g:color        | Sunset Boulevard                 | colour   | ''
            pattern-unknown    | g:pattern      | camouflage                       | pattern  | ''
            tag-invalid        | g:gtin         | 4012345000017                    | sizes    | One size:1
            tag-invalid        | g:gtin         | 4.01234E+12                      | sizes    | One size:1
            picture-missing    | g:image_link   | https://cdn.example/a/none.jpg   | pictures | ''
            picture-missing    | g:image_link   | ../../../etc/hostname            | pictures | ''
            picture-missing    | g:image_link   | https://cdn.example/..%2F..%2Ffeed | pictures | ''
            picture-unreadable | g:image_link   | https://cdn.example/text.jpg     | pictures | ''
            text-markup        | title          | <![CDATA[<b>Oxford</b> shirt]]>  | title    | Oxford shirt
            text-script        | title          | &lt;script&gt;alert(1)&lt;/script&gt;Oxford | title | Oxford
            text-script        | title          | &amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;Oxford | title | Oxford
            text-direction     | title          | &#x202E;drofxO                   | title    | drofxO
            text-formula       | title          | =HYPERLINK(1)                    | title    | HYPERLINK(1)
            text-unreadable    | g:brand        | Caf&#xFFFD;                      | brand    | Caf
            category-by-title  | g:product_type | New in                           | category | shirt
            """)
    void whatIsMerelyUnclearIsTakenAndTold(String problem, String element, String value, String column, String expected)
            throws IOException {
        var title = element.equals("title") ? new String[0] : new String[] {"title", "Oxford shirt"};
        var elements = Arrays.copyOf(title, title.length + 2);
        elements[title.length] = element;
        elements[title.length + 1] = value;
        var imported = importing()
                .file("text.jpg", "this is no picture")
                .of(FeedFormat.MERCHANT, Importing.RSS.formatted(product(elements)));

        assertThat(imported.only()).containsEntry(column, expected);
        assertThat(imported.problems()).containsExactly(problem);
        assertThat(imported.result().warnings()).isEqualTo(1);
        assertThat(imported.result().refused()).isZero();
    }

    @Test
    void ofTwoRowsWithOneIdTheFirstCountsAndARefusedRowTakesNoId() throws IOException {
        var feed = product("g:price", "0 EUR") + product("title", "Second") + product("title", "Third");
        var imported = importing().of(FeedFormat.MERCHANT, Importing.RSS.formatted(feed));

        assertThat(imported.problems()).containsExactly("price-zero", "id-twice");
        assertThat(imported.result().refused()).isEqualTo(2);
        assertThat(imported.only()).containsEntry("sizes", "One size:1");
    }

    @Test
    void aGroupAndALonelyRowOfTheSameNameAreNotOneItem() throws IOException {
        var feed = product("g:id", "1", "g:item_group_id", "X") + product("g:id", "X");
        var imported = importing().of(FeedFormat.MERCHANT, Importing.RSS.formatted(feed));

        assertThat(imported.only()).containsEntry("id", "X");
        assertThat(imported.problems()).containsExactly("id-twice");
    }

    @Test
    void aStockThatNobodyCountedIsTakenOnlyAsTheOperatorSays() throws IOException {
        var feed = Importing.RSS.formatted(product("g:quantity", "", "g:availability", "in_stock")
                + product("g:id", "B", "g:quantity", "", "g:availability", "out of stock"));
        var told = new ImportPlan.Store("EUR", Optional.empty(), OptionalInt.of(2));
        var imported = importing().store(told).of(FeedFormat.MERCHANT, feed);

        assertThat(imported.goods()).extracting(row -> row.get("sizes")).containsExactly("One size:2", "One size:0");
        assertThat(imported.problems()).containsExactly("stock-assumed");
        assertThat(importing().of(FeedFormat.MERCHANT, feed).only()).containsEntry("id", "B");
    }

    @Test
    void aCountAndAnAvailabilityThatDisagreeMeanNone() throws IOException {
        var imported =
                importing().of(FeedFormat.MERCHANT, Importing.RSS.formatted(product("g:availability", "out_of_stock")));

        assertThat(imported.only()).containsEntry("sizes", "One size:0");
        assertThat(imported.problems()).containsExactly("stock-doubted");
    }

    @Test
    void aFallbackTakesWhatHasNoKindButNotWhatIsNoClothing() throws IOException {
        var feed = product("g:product_type", "Gadgets") + product("g:id", "B", "g:product_type", "Bras");
        var told = new ImportPlan.Store("EUR", Optional.of("top"), OptionalInt.empty());
        var imported = importing().store(told).of(FeedFormat.MERCHANT, Importing.RSS.formatted(feed));

        assertThat(imported.only()).containsEntry("category", "top");
        assertThat(imported.problems()).containsExactly("category-fallback", "category-no-class");
    }

    @Test
    void aRowWithMoreValuesThanColumnsIsRefused() throws IOException {
        var imported = importing()
                .of(
                        FeedFormat.MERCHANT,
                        "id,title,price,quantity,product type\nA,Oxford, size M,39.90 EUR,1,Shirts\nB,Oxford,39.90,1,Shirts\n");

        assertThat(imported.only()).containsEntry("id", "B");
        assertThat(imported.problems()).containsExactly("row-shifted");
    }

    @Test
    void whenNothingCanBeLoadedTheOldTableStaysAndTheReportSaysWhy() throws IOException {
        var importing = importing();
        Files.writeString(importing.goods(), "the table of yesterday");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing.of(
                        FeedFormat.MERCHANT,
                        Importing.RSS.formatted(product("g:price", "0") + product("g:price", "0"))))
                .withMessageContaining("2 of 2 rows were refused")
                .withMessageContaining("line 1: the price is zero or below (0)")
                .withMessageContaining(importing.report().toString());
        assertThat(importing.goods()).hasContent("the table of yesterday");
        assertThat(Importing.rows(importing.report())).hasSize(2);
        assertThat(folder.resolve("goods.csv.tmp")).doesNotExist();
    }

    @Test
    void theReportItselfIsSafeToOpen() throws IOException {
        var imported = importing()
                .of(
                        FeedFormat.MERCHANT,
                        Importing.RSS.formatted(SOUND + product("g:id", "B", "g:quantity", "=1+1&#x202E;")));

        assertThat(imported.report()).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("value", "'=1+1\\u202E"));
    }

    private Importing importing() throws IOException {
        return new Importing(folder);
    }
}
