package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalOriginTest {

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private LocalOrigin origin;

    @BeforeEach
    void publish() throws IOException {
        Files.createDirectories(folder.resolve("public/blobs"));
        Files.writeString(folder.resolve("public/blobs/one"), "0123456789");
        Files.writeString(folder.resolve("secret"), "key");
        origin = LocalOrigin.serve(folder.resolve("public"), 0);
    }

    @AfterEach
    void close() {
        origin.close();
    }

    @Test
    void aFileIsServedWhole() throws Exception {
        var answer = get("blobs/one", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("0123456789");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue("10");
    }

    @Test
    void aBrokenDownloadGoesOnWhereItStopped() throws Exception {
        var answer = get("blobs/one", "bytes=4-");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(answer.body()).isEqualTo("456789");
        assertThat(answer.headers().firstValue("Content-Range")).hasValue("bytes 4-9/10");
    }

    @Test
    void anOffsetBehindTheEndIsRefused() throws Exception {
        assertThat(get("blobs/one", "bytes=10-").statusCode()).isEqualTo(416);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertThat(get("blobs/two", "").statusCode()).isEqualTo(404);
        assertThat(get("blobs", "").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideTheFolderIsServed() throws Exception {
        assertThat(get("%2e%2e/secret", "").statusCode()).isEqualTo(404);
        assertThat(get("blobs/%2e%2e/%2e%2e/secret", "").statusCode()).isEqualTo(404);
        assertThat(get("//" + folder.resolve("secret"), "").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        var put = HttpRequest.newBuilder(origin.address().resolve("blobs/one"))
                .PUT(HttpRequest.BodyPublishers.ofString("x"))
                .build();
        assertThat(http.send(put, HttpResponse.BodyHandlers.discarding()).statusCode())
                .isEqualTo(405);
        assertThat(folder.resolve("public/blobs/one")).hasContent("0123456789");
    }

    @Test
    void aTakenPortIsRefused() {
        var port = origin.address().getPort();
        assertThatThrownBy(() -> LocalOrigin.serve(folder, port)).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> get(String path, String range) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin.address() + path));
        if (!range.isEmpty()) {
            request.header("Range", range);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
}
