package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import trumeau.device.disk.DurableFiles;
import trumeau.device.sync.SyncOutcome.Failed;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.Refused;

class TamperedOriginTest {

    /** A device that serves, beside an origin with more. */
    private static final Site site = new Site(temporaryFolder());

    private static final List<Path> artefacts = prepare();

    private static List<Path> prepare() {
        site.install(SHIRTS);
        var release = site.publish(COATS);
        return List.of(site.blob(release, "catalogue.jsonl"), site.blob(release, "pictures/b.jpg"));
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("tampered");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void cleanUp() throws IOException {
        site.close();
        DurableFiles.deleteTree(site.root);
    }

    @Property(tries = 300)
    void anyChangedByteOfTheReleaseIsRefusedAndNothingChanges(
            @ForAll @IntRange(min = 0, max = 100_000) int place, @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        assertThat(syncWith(site.releaseFile(), place, change)).isInstanceOf(Refused.class);
        assertNothingChanged();
    }

    @Property(tries = 100)
    void anyChangedByteOfAnyArtefactIsRefusedAndNothingChanges(
            @ForAll @IntRange(min = 0, max = 1) int which,
            @ForAll @IntRange(min = 0, max = 1000) int place,
            @ForAll @IntRange(min = 1, max = 255) int change)
            throws IOException {
        var outcome = syncWith(artefacts.get(which), place, change);

        assertThat(outcome.code()).isEqualTo("artefact-wrong");
        assertNothingChanged();
    }

    @Property(tries = 30)
    void aLongerOrShorterArtefactIsRefusedAndNothingChanges(@ForAll @IntRange(min = 0, max = 40) int length)
            throws IOException {
        var file = artefacts.get(0);
        var good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, length == good.length ? 0 : length));
        forgetWhatCameDownWhole();
        try {
            assertThat(site.sync()).isInstanceOf(Failed.class);
        } finally {
            Files.write(file, good);
        }
        assertNothingChanged();
    }

    /** The control: the same origin, untouched, is installed. */
    @Example
    void theUntouchedOriginIsInstalled() throws IOException {
        var other = temporaryFolder();
        try (var whole = new Site(other)) {
            whole.install(SHIRTS);
            whole.publish(COATS);
            assertThat(whole.sync()).isInstanceOf(Installed.class);
        }
        DurableFiles.deleteTree(other);
    }

    private static SyncOutcome syncWith(Path file, int place, int change) throws IOException {
        var good = Files.readAllBytes(file);
        var bad = good.clone();
        bad[place % bad.length] ^= (byte) change;
        Files.write(file, bad);
        forgetWhatCameDownWhole();
        try {
            return site.sync();
        } finally {
            Files.write(file, good);
        }
    }

    /** Else the good content of an earlier try would be used, as it should. */
    private static void forgetWhatCameDownWhole() throws IOException {
        DurableFiles.deleteTree(site.root.resolve("data/downloads"));
    }

    private static void assertNothingChanged() {
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.floor().highest().orElseThrow().number().value()).isEqualTo(1);
        assertThat(site.folders()).filteredOn(name -> name.startsWith("gen")).containsExactly("gen-1");
    }
}
