package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trumeau.kiosk.feed.Importing.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureShelvesTest {

    @TempDir
    Path folder;

    @Test
    void anAddressIsTheLongestPathThatIsThere() throws IOException {
        var importing =
                new Importing(folder).picture("main.jpg").picture("7/main.jpg").picture("oxford navy.jpg");

        assertThat(pictures(importing, "https://cdn.example/s/7/main.jpg?v=3")).isEqualTo("7/main.jpg");
        assertThat(pictures(importing, "https://cdn.example/s/8/main.jpg#x")).isEqualTo("main.jpg");
        assertThat(pictures(importing, "https://cdn.example/oxford%20navy.jpg")).isEqualTo("oxford navy.jpg");
        assertThat(pictures(importing, "7/main.jpg,oxford navy.jpg;main.jpg"))
                .isEqualTo("7/main.jpg;oxford navy.jpg;main.jpg");
    }

    @Test
    void twoAddressesThatEndAlikeAreNotOnePicture() throws IOException {
        var feed = product("g:image_link", "https://cdn.example/1/main.jpg")
                + product("g:id", "B", "g:image_link", "https://cdn.example/2/main.jpg")
                + product("g:id", "C", "g:image_link", "https://cdn.example/1/main.jpg?width=9");
        var imported = new Importing(folder).picture("main.jpg").of(FeedFormat.MERCHANT, Importing.RSS.formatted(feed));

        assertThat(imported.goods()).extracting(row -> row.get("pictures")).containsExactly("main.jpg", "", "main.jpg");
        assertThat(imported.problems()).containsExactly("picture-ambiguous");
    }

    @Test
    void furtherPicturesFollowTheFirst() throws IOException {
        var feed = product("g:image_link", "a.jpg")
                .replace(
                        "</item>",
                        "<g:additional_image_link>b.jpg</g:additional_image_link>"
                                + "<g:additional_image_link>https://x.example/c,1.jpg</g:additional_image_link></item>");
        var imported = new Importing(folder)
                .picture("a.jpg")
                .picture("b.jpg")
                .picture("c,1.jpg")
                .of(FeedFormat.MERCHANT, Importing.RSS.formatted(feed));

        assertThat(imported.only()).containsEntry("pictures", "a.jpg;b.jpg;c,1.jpg");
    }

    @Test
    void furtherPicturesOfATextFeedStandInOneColumnOrInSeveral() throws IOException {
        var feed =
                """
                id\ttitle\tprice\tquantity\tproduct type\timage link\tadditional image link\tadditional image link
                A\tOx\t9.90\t1\tShirts\ta.jpg\thttps://x.example/b.jpg,https://x.example/c.jpg\td.jpg
                """;

        assertThat(abcd().of(FeedFormat.MERCHANT, feed).only()).containsEntry("pictures", "a.jpg;b.jpg;c.jpg;d.jpg");
    }

    @Test
    void everyPictureOfAShopifyExportIsKept() throws IOException {
        var feed =
                """
                Handle,Title,Type,Option1 Name,Option1 Value,Variant Inventory Qty,Variant Price,Image Src,Image Position,Variant Image
                ox,Ox,Shirts,Size,S,1,9.90,https://x.example/a.jpg?v=1,1,https://x.example/d.jpg?v=1
                ox,,,,M,1,9.90,https://x.example/b.jpg?v=1,2,https://x.example/d.jpg?v=1
                ox,,,,,,,https://x.example/c.jpg?v=1,3,
                ox,,,,,,,https://x.example/d.jpg?v=1,4,
                """;

        assertThat(abcd().of(FeedFormat.SHOPIFY, feed).only()).containsEntry("pictures", "a.jpg;d.jpg;b.jpg;c.jpg");
    }

    @Test
    void aMappingNamesOneColumnOfPicturesOrSeveral() throws IOException {
        var feed =
                """
                Nr;Name;Art;Preis;Menge;Bild 1;Bild 2;Bild 2
                A;Ox;Hemden;9,90;1;a.jpg,b.jpg;c.jpg;d.jpg
                """;
        var columns =
                """
                {"columns":{"id":"Nr","title":"Name","category":"Art","price":"Preis","stock":"Menge","pictures":%s}}""";

        assertThat(abcd().mapping(columns.formatted("\"Bild 2\""))
                        .of(FeedFormat.CSV, feed)
                        .only())
                .containsEntry("pictures", "c.jpg;d.jpg");
        assertThat(abcd().mapping(columns.formatted("[\"Bild 1\",\"Bild 2\"]"))
                        .of(FeedFormat.CSV, feed)
                        .only())
                .containsEntry("pictures", "a.jpg;b.jpg;c.jpg;d.jpg");
        assertThatThrownBy(() -> abcd().mapping(columns.formatted("[\"Bild 1\",\"Bild 9\"]"))
                        .of(FeedFormat.CSV, feed))
                .hasMessageContaining("has no column \"Bild 9\"");
        assertThatThrownBy(() -> abcd().mapping(columns.formatted("[{}]")).of(FeedFormat.CSV, feed))
                .hasMessageContaining("columns.pictures must be a text");
    }

    private Importing abcd() throws IOException {
        return new Importing(folder)
                .picture("a.jpg")
                .picture("b.jpg")
                .picture("c.jpg")
                .picture("d.jpg");
    }

    @Test
    void aLinkOutOfTheFolderOrAnEmptyFileIsNoPicture() throws IOException {
        var importing = new Importing(folder).file("empty.jpg", "");
        Files.writeString(folder.resolve("secret.jpg"), "secret");

        assertThat(pictures(importing, "../secret.jpg")).isEmpty();
        assertThat(pictures(importing, "empty.jpg")).isEmpty();
        assertThat(pictures(importing, "a\u0000b.jpg")).isEmpty();
    }

    private static String pictures(Importing importing, String link) throws IOException {
        return importing
                .of(
                        FeedFormat.MERCHANT,
                        "id\ttitle\tprice\tquantity\tproduct type\timage link\nA\tOx\t9.90\t1\tShirts\t" + link + "\n")
                .only()
                .getOrDefault("pictures", "?");
    }
}
