package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;
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
