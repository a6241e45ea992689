package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.publish.OriginKeys;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.release.ReleaseVerifier;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;

/** What the wall does to the demo's own origin, and that nothing of it stays. */
class DemoOriginTest {

    @TempDir
    Path root;

    private final HttpClient http = HttpClient.newHttpClient();
    private DemoFolder folder = new DemoFolder(Path.of("."));
    private DemoOrigin origin = new DemoOrigin(Optional.empty(), 0);
    private int port;

    @BeforeEach
    void publish() throws IOException {
        folder = new DemoFolder(root);
        Files.createDirectories(folder.origin());
        Files.writeString(folder.origin().resolve(OriginLayout.RELEASE), "as it was signed");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        origin = new DemoOrigin(Optional.of(folder), port);
        origin.mend();
    }

    @AfterEach
    void close() {
        origin.cut();
    }

    @Test
    void cutOffItListensNoLongerAndMendedItDoes() throws Exception {
        assertThat(release()).isEqualTo("as it was signed");
        origin.cut();
        assertThatThrownBy(this::release).isInstanceOf(IOException.class);
        assertThat(origin.mend()).isTrue();
        assertThat(release()).isEqualTo("as it was signed");
        assertThat(origin.mend()).as("broken again").isFalse();
    }

    @Test
    void meddledWithOneByteIsAnotherAndTheFileIsNot() throws Exception {
        var tampering = origin.tamper();
        assertThat(tampering.size()).isEqualTo(16);
        var sent = release();
        assertThat(sent).hasSize(16).isNotEqualTo("as it was signed");
        assertThat(sent.substring(0, (int) tampering.offset())).isEqualTo("as it wa");
        assertThat(folder.origin().resolve(OriginLayout.RELEASE)).hasContent("as it was signed");
        assertThat(origin.mend()).isTrue();
        assertThat(release()).isEqualTo("as it was signed");
    }

    @Test
    void withoutAFolderThereIsNoOrigin() {
        var none = new DemoOrigin(Optional.empty(), port);
        assertThat(none.folder()).isEmpty();
        assertThat(none.mend()).isFalse();
    }

    @Test
    void anotherPriceIsPublishedAndTheNextTimeTheOldOneIs() throws IOException {
        new SmallStore(root.resolve("small")).publish();
        var small = new DemoFolder(root.resolve("small"));
        var prices = new DemoPrices(InstantSource.system());

        var down = prices.publish(new ItemId("blue-1"), small);
        var up = prices.publish(new ItemId("blue-1"), small);

        assertThat(up.before()).isEqualTo(down.after());
        assertThat(up.after()).isEqualTo(down.before());
        assertThat(up.release()).isEqualTo(down.release() + 1);
        var signed = Files.readAllBytes(small.origin().resolve(OriginLayout.RELEASE));
        var keys = List.of(OriginKeys.load(small.keys()).publicKey());
        assertThat(new ReleaseVerifier(keys, InstantSource.system(), Instant.EPOCH).authenticate(signed))
                .isInstanceOf(ReleaseVerdict.Accepted.class);
    }

    @Test
    void aPriceGoesDownAndComesBack() {
        var price = new Price(new BigDecimal("49.90"), "EUR");
        var other = DemoPrices.other(price);
        assertThat(other.amount()).isEqualByComparingTo("44.95");
        assertThat(DemoPrices.other(other)).isEqualTo(price);
    }

    private String release() throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/" + OriginLayout.RELEASE);
        var request = HttpRequest.newBuilder(address).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
