package trumeau.device.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import trumeau.device.sync.Origin.Content;
import trumeau.device.sync.Origin.Request;
import trumeau.device.sync.Origin.Trouble;

/** What every origin does; its files lie in {@link #folder}. */
interface OriginContract {

    Origin origin();

    Path folder();

    @Test
    default void aFileIsReadWhole() throws IOException {
        Files.writeString(folder().resolve("f"), "0123456789");

        assertThat(read(Request.whole("f"))).isEqualTo("0 0123456789");
    }

    @Test
    default void anEmptyFileIsRead() throws IOException {
        Files.writeString(folder().resolve("f"), "");

        assertThat(read(Request.whole("f"))).isEqualTo("0 ");
    }

    @Test
    default void aLargeFileIsReadWhole() throws IOException {
        Files.writeString(folder().resolve("f"), "0123456789".repeat(100_000));

        assertThat(read(Request.whole("f"))).hasSize(1_000_002);
    }

    @Test
    default void theRestOfTheSameContentIsReadAlone() throws IOException {
        Files.writeString(folder().resolve("f"), "0123456789");
        try (var first = (Content) origin().open(Request.whole("f"))) {
            assertThat(read(new Request("f", 4, first.validator()))).isEqualTo("4 456789");
        }
    }

    @Test
    default void contentThatChangedMeanwhileIsReadFromItsBeginning() throws IOException {
        Files.writeString(folder().resolve("f"), "0123456789");
        try (var first = (Content) origin().open(Request.whole("f"))) {
            Files.writeString(folder().resolve("f"), "abcdefghij");
            assertThat(read(new Request("f", 4, first.validator()))).isEqualTo("0 abcdefghij");
        }
    }

    @Test
    default void aFileThatIsNotThereIsSaidSo() {
        assertThat(origin().open(Request.whole("blobs/none")))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(Trouble.Kind.NOT_FOUND));
    }

    private String read(Request request) throws IOException {
        try (var content = (Content) origin().open(request)) {
            return content.offset() + " " + new String(content.bytes().readAllBytes(), UTF_8);
        }
    }
}
