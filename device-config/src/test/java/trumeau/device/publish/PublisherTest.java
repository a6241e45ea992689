package trumeau.device.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;
import trumeau.device.publish.OriginReport.Problem;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.Provenance;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseVerdict.Refused;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.Sha256;

class PublisherTest {

    private static final Instant NOW = Instant.parse("2026-11-01T10:00:00.123Z");

    @TempDir
    Path folder;

    private Path origin;
    private OriginKeys keys;

    @BeforeEach
    void anOriginAndItsKeys() {
        origin = folder.resolve("origin");
        keys = OriginKeys.create(folder.resolve("keys"));
    }

    @Test
    void aPublishedReleaseIsSound() throws IOException {
        var release = publish("catalogue.jsonl", "shirts");

        assertThat(release.number().value()).isEqualTo(1);
        assertThat(check().isSound()).isTrue();
        assertThat(origin.resolve(OriginLayout.blob(Sha256.of("shirts".getBytes(UTF_8)))))
                .hasContent("shirts");
    }

    @Test
    void numbersCountUpAndOldContentsStay() throws IOException {
        var first = publish("catalogue.jsonl", "shirts");
        var second = publish("catalogue.jsonl", "coats");

        assertThat(second.number()).isEqualTo(first.number().next());
        assertThat(origin.resolve(OriginLayout.blob(first.artefacts().get(0).sha256())))
                .exists();
    }

    @Test
    void nothingTemporaryStaysBehind() throws IOException {
        publish("catalogue.jsonl", "shirts");

        try (var files = Files.walk(origin)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("tmp"));
        }
    }

    @Test
    void aReleaseOfOtherKeysIsNotPublishedOver() throws IOException {
        publish("catalogue.jsonl", "shirts");
        var before = Files.readAllBytes(origin.resolve(OriginLayout.RELEASE));
        keys = OriginKeys.create(folder.resolve("other keys"));

        assertReason(Reason.RELEASE_NOT_OURS, () -> publish("catalogue.jsonl", "coats"));
        assertThat(origin.resolve(OriginLayout.RELEASE)).hasBinaryContent(before);
    }

    @Test
    void aDamagedReleaseIsNotPublishedOver() throws IOException {
        publish("catalogue.jsonl", "shirts");
        Files.writeString(origin.resolve(OriginLayout.RELEASE), "x", StandardOpenOption.APPEND);

        assertReason(Reason.RELEASE_NOT_OURS, () -> publish("catalogue.jsonl", "coats"));
    }

    @Test
    void aMissingFileLeavesTheOldRelease() throws IOException {
        publish("catalogue.jsonl", "shirts");
        var request =
                request(new PublishedFile(new ArtefactName("x"), ArtefactKind.CONFIG, folder.resolve("not there")));

        assertReason(Reason.ARTEFACT_UNREADABLE, () -> publisher().publish(request, origin, keys));
        assertThat(check().isSound()).isTrue();
    }

    @Test
    void aReleaseThatNoDeviceWouldReadIsNotPublished() throws IOException {
        publish("catalogue.jsonl", "shirts");
        var picture = Files.writeString(folder.resolve("picture"), "a picture");
        var tooMany = IntStream.range(0, 13_000)
                .mapToObj(number ->
                        new PublishedFile(new ArtefactName("p".repeat(190) + number), ArtefactKind.PICTURE, picture))
                .toArray(PublishedFile[]::new);

        assertThatThrownBy(() -> publisher().publish(request(tooMany), origin, keys))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.RELEASE_TOO_LARGE))
                .hasMessageContaining("13000 artefacts")
                .hasMessageContaining("publish fewer");
        assertThat(check().isSound()).isTrue();
        assertThat(publish("catalogue.jsonl", "coats").number().value()).isEqualTo(2);
    }

    @Test
    void twoPublishersDontMeet() throws IOException {
        publish("catalogue.jsonl", "shirts");
        try (var channel = FileChannel.open(origin.resolve(".publish.lock"), StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertReason(Reason.LOCKED, () -> publish("catalogue.jsonl", "coats"));
        }
    }

    @Test
    void aFolderThatCantBeWrittenIsNamed() throws IOException {
        var file = Files.createFile(folder.resolve("a file"));
        origin = file.resolve("origin");

        assertReason(Reason.NOT_WRITABLE, () -> publish("catalogue.jsonl", "shirts"));
    }

    @Test
    void aDamagedContentIsWrittenAnew() throws IOException {
        var blob =
                blobOf(publish("catalogue.jsonl", "shirts").artefacts().get(0).sha256());
        Files.writeString(blob, "shorts");

        publish("catalogue.jsonl", "shirts");

        assertThat(check().isSound()).isTrue();
    }

    @Test
    void theCheckNamesEveryBadArtefact() throws IOException {
        var files = List.of(file("a", "one"), file("b", "two"), file("c", "three"), file("d", "four"));
        var release = publisher().publish(request(files.toArray(PublishedFile[]::new)), origin, keys);
        Files.delete(blobOf(release.artefacts().get(0).sha256()));
        Files.writeString(blobOf(release.artefacts().get(1).sha256()), "twice");
        Files.writeString(blobOf(release.artefacts().get(2).sha256()), "throe");

        assertThat(check().bad())
                .extracting(bad -> bad.artefact().name().value() + " " + bad.problem())
                .containsExactly("a " + Problem.MISSING, "b " + Problem.WRONG_SIZE, "c " + Problem.WRONG_CONTENT);
    }

    @Test
    void theCheckRefusesAStrangersOrigin() throws IOException {
        publish("catalogue.jsonl", "shirts");
        keys = OriginKeys.create(folder.resolve("other keys"));

        assertThat(check().verdict()).isInstanceOf(Refused.class);
        assertThat(check().isSound()).isFalse();
    }

    @Test
    void keysAreReadBackAndLieWhereOnlyTheirOwnerReads() throws IOException {
        var loaded = OriginKeys.load(folder.resolve("keys"));

        assertThat(loaded.publicKey().text()).isEqualTo(keys.publicKey().text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/origin.key"))))
                .isEqualTo("rw-------");
        assertReason(Reason.KEYS_EXIST, () -> OriginKeys.create(folder.resolve("keys")));
    }

    @Test
    void keysThatAreNoGoodAreNamed() throws IOException {
        assertReason(Reason.KEYS_MISSING, () -> OriginKeys.load(folder.resolve("nowhere")));
        var secret = folder.resolve("keys/origin.key");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertReason(Reason.KEYS_UNSAFE, () -> OriginKeys.load(folder.resolve("keys")));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        OriginKeys.create(folder.resolve("other"));
        Files.writeString(secret, Files.readString(folder.resolve("other/origin.key")));
        assertReason(Reason.KEYS_MALFORMED, () -> OriginKeys.load(folder.resolve("keys")));
        Files.writeString(secret, "no key");
        assertReason(Reason.KEYS_MALFORMED, () -> OriginKeys.load(folder.resolve("keys")));
    }

    private Release publish(String name, String content) throws IOException {
        return publisher().publish(request(file(name, content)), origin, keys);
    }

    private Publisher publisher() {
        return new Publisher(() -> NOW);
    }

    private PublishedFile file(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        return new PublishedFile(new ArtefactName(name), ArtefactKind.CATALOGUE, file);
    }

    private static PublishRequest request(PublishedFile... files) {
        return new PublishRequest(
                "Store",
                new Provenance(Source.SIMULATED, Source.SIMULATED),
                PublishRequest.DEFAULT_VALIDITY,
                List.of(files));
    }

    private OriginReport check() {
        return new OriginCheck(new ReleaseVerifier(List.of(keys.publicKey()), () -> NOW, NOW)).verify(origin);
    }

    private Path blobOf(Sha256 sha256) {
        return origin.resolve(OriginLayout.blob(sha256));
    }

    private static void assertReason(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(DeviceException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
