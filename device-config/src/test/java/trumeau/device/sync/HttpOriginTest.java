package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.sync.HttpOrigin.Limits;
import trumeau.device.sync.Origin.Content;
import trumeau.device.sync.Origin.Request;
import trumeau.device.sync.Origin.Trouble;

class HttpOriginTest implements OriginContract {

    private static final Limits SHORT =
            new Limits(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(300), 1_000);

    @TempDir
    Path folder;

    private FileServer server;

    @BeforeEach
    void aServer() {
        server = new FileServer(folder);
    }

    @AfterEach
    void stopIt() {
        server.close();
    }

    @Override
    public Origin origin() {
        return new HttpOrigin(server.address());
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Test
    void aServerThatNeverAnswersIsTooSlow() {
        server.answerWith(exchange -> sleep(5_000));

        assertTrouble(Trouble.Kind.TOO_SLOW, new HttpOrigin(server.address(), SHORT));
    }

    @Test
    void aBodyThatStallsEndsInTime() throws IOException {
        server.answerWith(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(1);
            exchange.getResponseBody().flush();
            sleep(5_000);
        });

        assertReadFails("nothing came");
    }

    @Test
    void aBodyThatDribblesEndsInTime() throws IOException {
        server.answerWith(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(1);
                exchange.getResponseBody().flush();
                sleep(50);
            }
        });

        assertReadFails("bytes in");
    }

    @Test
    void aBodyThatBreaksOffIsNotTakenForWhole() throws IOException {
        server.answerWith(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(new byte[40]);
            exchange.getResponseBody().flush();
        });

        assertReadFails("broke off");
    }

    @Test
    void aServerThatIsDownIsUnreachable() {
        server.close();

        assertTrouble(Trouble.Kind.UNREACHABLE, origin());
    }

    @ParameterizedTest
    @CsvSource({
        "404,NOT_FOUND",
        "410,NOT_FOUND",
        "403,REFUSED_BY_SERVER",
        "500,REFUSED_BY_SERVER",
        "206,REFUSED_BY_SERVER"
    })
    void otherAnswersAreTrouble(int status, Trouble.Kind kind) {
        server.answerWith(exchange -> exchange.sendResponseHeaders(status, -1));

        assertTrouble(kind, origin());
    }

    @Test
    void aFewRedirectsAreFollowedAndNoMore() throws IOException {
        Files.writeString(folder.resolve("f"), "here");
        server.answerWith(exchange -> {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/moved/moved/moved/f")) {
                server.answerWith(server::serve);
                redirect(exchange, "/f");
            } else {
                redirect(exchange, "/moved" + path);
            }
        });

        assertTrouble(Trouble.Kind.TOO_MANY_REDIRECTS, origin());
        server.answerWith(exchange -> {
            server.answerWith(server::serve);
            redirect(exchange, "/f");
        });
        try (var content = (Content) origin().open(Request.whole("elsewhere"))) {
            assertThat(content.bytes()).hasContent("here");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/f", "http:///", "::::"})
    void aRedirectToElsewhereIsNotFollowed(String target) {
        server.answerWith(exchange -> redirect(exchange, target));

        assertTrouble(Trouble.Kind.REFUSED_BY_SERVER, origin());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///tmp/", "ftp://example.org/", "http:///x", "http://example.org/?q"})
    void anAddressThatIsNoOriginIsRefused(String address) {
        assertThatThrownBy(() -> new HttpOrigin(URI.create(address))).isInstanceOf(IllegalArgumentException.class);
    }

    private void assertReadFails(String why) throws IOException {
        var origin = new HttpOrigin(server.address(), SHORT);
        try (var content = (Content) origin.open(Request.whole("f"))) {
            assertThatThrownBy(() -> content.bytes().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(why);
        }
    }

    private static void assertTrouble(Trouble.Kind kind, Origin origin) {
        assertThat(origin.open(Request.whole("f")))
                .isInstanceOfSatisfying(
                        Trouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
