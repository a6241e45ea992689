package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static trumeau.kiosk.feed.Importing.product;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings, quoting, and files that are no feeds or want to do harm. */
class FeedFilesTest {

    private static final String TABLE =
            "id,title,price,quantity,product type,brand\nA,Weißes Hemd,39.90,1,Hemden,Café\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF-8", "UTF-16LE, UTF-16", "UTF-16BE, UTF-16"})
    void aByteOrderMarkIsReadAndLeftOut(String written, String read) throws IOException {
        var imported = importing().of(FeedFormat.MERCHANT, ("\uFEFF" + TABLE).getBytes(Charset.forName(written)));

        assertThat(imported.only()).containsEntry("id", "A").containsEntry("title", "Weißes Hemd");
        assertThat(imported.result().encoding()).isEqualTo(read);
        assertThat(imported.report()).isEmpty();
    }

    @Test
    void windows1252IsFoundAndSaid() throws IOException {
        var imported = importing().of(FeedFormat.MERCHANT, TABLE.getBytes(FeedText.WINDOWS_1252));

        assertThat(imported.only()).containsEntry("title", "Weißes Hemd").containsEntry("brand", "Café");
        assertThat(imported.result().encoding()).isEqualTo("windows-1252");
        assertThat(imported.problems()).containsExactly("encoding-guessed");
    }

    @Test
    void xmlIsReadInTheEncodingThatItSays() throws IOException {
        var feed =
                "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + Importing.RSS.formatted(product("title", "Größe"));
        var imported = importing().of(FeedFormat.MERCHANT, feed.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(imported.only()).containsEntry("title", "Größe");
        assertThat(imported.report()).isEmpty();
    }

    @Test
    void theOperatorMayNameTheEncoding() throws IOException {
        var feed = TABLE.replace("Weißes Hemd", "白色衬衫").replace("Hemden", "衬衫").replace("Café", "");
        var imported =
                importing().encoding("GB18030").of(FeedFormat.MERCHANT, feed.getBytes(Charset.forName("GB18030")));

        assertThat(imported.only()).containsEntry("title", "白色衬衫").containsEntry("category", "shirt");
    }

    @Test
    void linesAndQuotesWithinValuesAreRead() throws IOException {
        var imported = importing()
                .of(
                        FeedFormat.MERCHANT,
                        "id;title;price;quantity;product type\r\nA;\"Oxford\n\"\"soft\"\"; blue\";39,90;1;Shirts\r\n");

        assertThat(imported.only())
                .containsEntry("title", "Oxford \"soft\"; blue")
                .containsEntry("price", "39.90");
    }

    @Test
    void atomIsReadToo() throws IOException {
        var feed =
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:g='http://base.google.com/ns/1.0'><title>Shop</title>"
                        + "<entry><g:id>A</g:id><title>Plain</title><g:title>Oxford</g:title><g:product_type>Shirts</g:product_type>"
                        + "<g:price>39.90 EUR</g:price><g:quantity>1</g:quantity><link href='https://shop.example'/>"
                        + "<g:shipping><g:price>4.90 EUR</g:price></g:shipping></entry></feed>";

        assertThat(importing().of(FeedFormat.MERCHANT, feed).only())
                .containsEntry("title", "Oxford")
                .containsEntry("price", "39.90");
    }

    @ParameterizedTest
    @Timeout(20)
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/evil.dtd\">",
                "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;&b;&b;\">]>"
            })
    void aDocumentTypeIsRefused(String type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        importing().of(FeedFormat.MERCHANT, type + Importing.RSS.formatted(product("title", "&x;"))))
                .withMessageContaining("has a DOCTYPE");
    }

    @Test
    void anEntityThatNobodyDeclaredBreaksTheFile() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing().of(FeedFormat.MERCHANT, Importing.RSS.formatted(product("title", "&x;"))))
                .withMessageContaining("broken or cut off in line 1");
    }

    @Test
    void aFileThatIsCutOffIsRefusedAsAWholeAndTheOldTableStays() throws IOException {
        var importing = importing();
        Files.writeString(importing.goods(), "the table of yesterday");
        var feed = Importing.RSS.formatted(product() + product("g:id", "B"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing.of(FeedFormat.MERCHANT, feed.substring(0, feed.length() - 40)))
                .withMessageContaining("broken or cut off in line 2; nothing was taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing.of(FeedFormat.MERCHANT, TABLE + "B,\"Oxford"))
                .withMessageContaining("line 3: a quote is opened and never closed");
        assertThat(importing.goods()).hasContent("the table of yesterday");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MERCHANT | <html><body/></html>                    | it begins with <html>
            MERCHANT | name;cost                               | it needs the columns id, title and price, and has name, cost
            MERCHANT | ''                                      | is empty
            SHOPIFY  | id,title,price                          | is no Shopify export: it needs the columns Handle
            CSV      | id,title,price                          | a CSV needs --mapping FILE
            """)
    void whatIsNoSuchFeedIsRefused(FeedFormat format, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing().of(format, text))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            [1]                                                  | must be a JSON object
            {"columns":                                          | is no JSON
            {"columns":{"id":"Nr","price":"P","prize":"Q"}}      | the field "prize" isn't known; known are id, group, title
            {"columns":{"id":"Nr","id":"Nummer"}}                | Duplicate
            {"columns":{"id":"Nr"}}                              | must name at least id and price
            {"columns":{"id":"Nr","price":"Preis"}}              | has no column "Preis"; it has nr, p
            {"columns":{"id":"Nr","price":"P"},"delimiter":";;"} | delimiter must be one character
            {"columns":{"id":"Nr","price":"P"},"other":1}        | "other" isn't known; known are columns, delimiter
            {"columns":{"id":"Nr","price":["P"]}}                | columns.price must be a text
            """)
    void aMappingThatCannotBeMeantIsRefused(String mapping, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importing().mapping(mapping).of(FeedFormat.CSV, "Nr,P\n1,2\n"))
                .withMessageContaining(message);
    }

    @Test
    void aMappingMayLieOverAKnownFeed() throws IOException {
        var imported = importing()
                .mapping(
                        "{\"columns\":{\"care\":\"label\"},\"fixed\":{\"place\":\"A1\"},\"values\":{\"category\":{\"X-9\":\"cape\"}}}")
                .of(
                        FeedFormat.MERCHANT,
                        "id,title,price,quantity,product type,label\nA,Thing,9.90,1,X-9,wash-hand;odd\n");

        assertThat(imported.only())
                .containsEntry("category", "cape")
                .containsEntry("place", "A1")
                .containsEntry("care", "wash-hand");
        assertThat(imported.problems()).containsExactly("care-unknown");
    }

    private Importing importing() throws IOException {
        return new Importing(folder);
    }
}
