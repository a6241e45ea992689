package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.sync.SyncOutcome.Installed;

class SyncOverHttpTest {

    private static final int CUT_AFTER = 300_000;
    private static final Map<String, String> LARGE = Map.of("model/net.pt", "0123456789".repeat(100_000));

    private static final int ENDLESS_CHUNKS = 10_000;

    private final AtomicInteger chunksSent = new AtomicInteger();

    @TempDir
    Path folder;

    private Site site;
    private FileServer server;

    @BeforeEach
    void aDeviceBehindHttp() {
        site = new Site(folder);
        site.install(SHIRTS);
        server = new FileServer(site.originFolder);
        site.origin = new HttpOrigin(server.address());
    }

    @AfterEach
    void stop() {
        site.close();
        server.close();
    }

    @Test
    void aReleaseComesOverHttp() {
        site.install(COATS);
    }

    @Test
    void afterACutOnlyTheRestIsDownloaded() {
        site.publish(LARGE);
        var cut = new AtomicBoolean();
        server.answerWith(exchange -> {
            if (isBlob(exchange) && cut.compareAndSet(false, true)) {
                serveHalf(exchange);
            } else {
                server.serve(exchange);
            }
        });

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(LARGE);
        assertThat(server.ranges).last().asString().matches(".* from [1-9]\\d+");
    }

    @Test
    void afterARestartTheNextSyncGoesOn() {
        site.publish(LARGE);
        server.answerWith(exchange -> {
            if (isBlob(exchange)) {
                if (exchange.getRequestHeaders().containsKey("Range")) {
                    exchange.sendResponseHeaders(503, -1);
                } else {
                    serveHalf(exchange);
                }
            } else {
                server.serve(exchange);
            }
        });
        assertThat(site.sync().code()).isEqualTo("download-broken");
        assertThat(site.served()).isEqualTo(SHIRTS);
        site.restart();
        server.answerWith(server::serve);

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(server.ranges).last().asString().matches(".* from [1-9]\\d+");
        assertThat(site.folders()).noneMatch(name -> name.contains("part"));
    }

    @Test
    void aPartThatWasChangedOnTheDiskIsFetchedAnew() throws IOException {
        afterHalfADownload();
        var downloads = folder.resolve("data/downloads");
        try (var parts = Files.newDirectoryStream(downloads, "*.part")) {
            for (var part : parts) {
                var bytes = Files.readAllBytes(part);
                bytes[10] ^= 1;
                Files.write(part, bytes);
            }
        }

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(LARGE);
    }

    @Test
    void anEndlessReleaseIsRefused() {
        server.answerWith(this::endless);

        assertThat(site.sync().code()).isEqualTo("refused");
        assertThat(chunksSent.get()).isLessThan(ENDLESS_CHUNKS / 10);
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void anEndlessArtefactIsGivenUpAtTheSignedLength() throws IOException {
        site.publish(COATS);
        server.answerWith(exchange -> {
            if (isBlob(exchange)) {
                endless(exchange);
            } else {
                server.serve(exchange);
            }
        });

        assertThat(site.sync().code()).isEqualTo("artefact-wrong");
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.folders()).containsExactly("gen-1");
        assertThat(chunksSent.get()).as("the rest is not waited for").isLessThan(ENDLESS_CHUNKS / 10);
    }

    @Test
    void aServerThatIsDownChangesNothing() {
        site.publish(COATS);
        server.close();

        assertThat(site.sync().code()).isEqualTo("origin-unreachable");
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void whicheverRequestFailsTheNextSyncReachesTheNewest() {
        for (int failing = 0; failing < 3; failing++) {
            var contents = Map.of("a", "a" + failing, "b", "b" + failing);
            site.publish(contents);
            var countdown = new AtomicInteger(failing);
            server.answerWith(exchange -> {
                if (countdown.getAndDecrement() == 0) {
                    exchange.sendResponseHeaders(500, -1);
                } else {
                    server.serve(exchange);
                }
            });

            assertThat(site.sync()).isNotInstanceOf(SyncOutcome.UpToDate.class).isNotInstanceOf(Installed.class);
            assertThat(site.sync()).isInstanceOf(Installed.class);
            assertThat(site.served()).isEqualTo(contents);
        }
    }

    private void afterHalfADownload() {
        site.publish(LARGE);
        server.answerWith(exchange -> {
            if (isBlob(exchange) && exchange.getRequestHeaders().containsKey("Range")) {
                exchange.sendResponseHeaders(503, -1);
            } else if (isBlob(exchange)) {
                serveHalf(exchange);
            } else {
                server.serve(exchange);
            }
        });
        assertThat(site.sync().code()).isEqualTo("download-broken");
        server.answerWith(server::serve);
    }

    private static boolean isBlob(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().startsWith("/blobs/sha256");
    }

    private void serveHalf(HttpExchange exchange) throws IOException {
        var file = site.originFolder.resolve(exchange.getRequestURI().getPath().substring(1));
        var bytes = Files.readAllBytes(file);
        exchange.getResponseHeaders().set("ETag", '"' + file.getFileName().toString() + '"');
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes, 0, CUT_AFTER);
        exchange.getResponseBody().flush();
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var chunk = new byte[64 * 1024];
        for (int i = 0; i < ENDLESS_CHUNKS; i++) {
            exchange.getResponseBody().write(chunk);
            chunksSent.incrementAndGet();
        }
    }
}
