package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.publish.OriginKeys;
import trumeau.device.publish.PublishRequest;
import trumeau.device.publish.PublishedFile;
import trumeau.device.publish.Publisher;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Provenance;

class OriginCommandTest {

    @TempDir
    Path folder;

    private final Console console = new Console();
    private OriginFolder origin;

    @BeforeEach
    void makeAnOrigin() {
        origin = new OriginFolder(folder.resolve("shop"));
        assertThat(new Console().run("origin", "init", origin.root().toString()))
                .isZero();
    }

    @Test
    void theSecretIsReadableByItsOwnerOnlyAndNotServed() throws IOException {
        assertThat(Files.getPosixFilePermissions(origin.keys().resolve("origin.key")))
                .hasSize(2);
        assertThat(origin.published()).isEmptyDirectory();
        assertThat(origin.trust()).content().startsWith("ed25519:");
    }

    @Test
    void keysAreNeverOverwritten() {
        assertThat(console.run("origin", "init", origin.root().toString())).isEqualTo(2);
        assertThat(console.err()).contains("not overwritten");
    }

    @Test
    void anEmptyOriginIsBadInput() {
        assertThat(console.run("origin", "verify", origin.root().toString())).isEqualTo(2);
        assertThat(console.err()).contains("publish");
    }

    @Test
    void aSoundReleaseIsToldInOneLineOfJson() throws IOException {
        publish();
        assertThat(console.run("origin", "verify", origin.root().toString(), "--json"))
                .isZero();
        var said = new ObjectMapper().readTree(console.out());
        assertThat(said.path("sound").asBoolean()).isTrue();
        assertThat(said.path("release").asInt()).isEqualTo(1);
        assertThat(console.out().lines()).hasSize(1);
    }

    @Test
    void aChangedByteIsFoundAndTheStatusIsOne() throws IOException {
        publish();
        try (var files = Files.walk(origin.published().resolve("blobs"))) {
            var blob = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.writeString(blob, "something elsE");
        }
        assertThat(console.run("origin", "verify", origin.root().toString(), "--json"))
                .isEqualTo(1);
        assertThat(console.out()).contains("\"sound\":false").contains("config.json");
    }

    @Test
    void anotherKeyIsNotTrusted() throws IOException {
        publish();
        var stranger = OriginKeys.create(folder.resolve("stranger"));
        var trust =
                Files.writeString(folder.resolve("trust"), stranger.publicKey().text());
        assertThat(console.run("origin", "verify", origin.root().toString(), "--trust", trust.toString()))
                .isEqualTo(1);
        assertThat(console.out()).contains("UNKNOWN_KEY");
    }

    private void publish() throws IOException {
        var file = Files.writeString(folder.resolve("config.json"), "something else");
        var files = List.of(new PublishedFile(new ArtefactName("config.json"), ArtefactKind.CONFIG, file));
        var provenance = new Provenance(Provenance.Source.STORE, Provenance.Source.STORE);
        var request = new PublishRequest("Shop", provenance, Duration.ofDays(1), files);
        new Publisher(InstantSource.system()).publish(request, origin.published(), OriginKeys.load(origin.keys()));
    }
}
