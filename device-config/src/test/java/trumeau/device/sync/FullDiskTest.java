package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static trumeau.device.sync.Site.SHIRTS;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;
import trumeau.device.disk.FreeSpace;
import trumeau.device.store.DeviceStore;
import trumeau.device.sync.SyncOutcome.Installed;

/** On a disk that is really full: 2 MB of memory mounted as the data folder, which only root may do, on Linux. */
class FullDiskTest {

    private static final Map<String, String> MUCH = Map.of("catalogue.jsonl", "x".repeat(1_200_000));

    @TempDir
    Path folder;

    private Path data;
    private boolean mounted;
    private Site site;

    @BeforeEach
    void aSiteOnASmallDisk() throws IOException, InterruptedException {
        DeviceStore.open(folder.resolve("elsewhere")).close(); // the driver unpacks itself there, not on the small disk
        data = Files.createDirectories(folder.resolve("data"));
        mounted = done("mount", "-t", "tmpfs", "-o", "size=2m", "trumeau-test", data.toString());
        assumeTrue(mounted, "no small disk to fill: mounting a tmpfs needs root on Linux, outside a locked container");
        site = new Site(folder);
    }

    @AfterEach
    void takeTheDiskAway() throws IOException, InterruptedException {
        if (site != null) {
            site.close();
        }
        if (mounted) {
            assertThat(done("umount", data.toString())).isTrue();
        }
    }

    @Test
    void aFullDiskChangesNothingAndWithRoomAgainTheReleaseIsInstalled() throws IOException {
        install(SHIRTS);
        site.publish(MUCH);
        var ballast = Files.write(data.resolve("ballast"), new byte[900_000]);

        var outcome = site.cycle().on(roomOnlyWhenAskedBefore()).run();

        assertThat(outcome.code()).as(outcome.detail()).isEqualTo("no-space");
        assertThat(outcome.detail()).contains(data.toString(), "free some space");
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.folders()).containsExactly("gen-1");
        site.restart();
        assertThat(site.served()).isEqualTo(SHIRTS);

        Files.delete(ballast);
        install(MUCH);
    }

    @Test
    void aDiskFilledByOthersStillServesAndSaysWhy() throws IOException {
        install(SHIRTS);
        site.publish(MUCH);
        fill(data.resolve("ballast"));

        assertThat(site.cycle().on(roomOnlyWhenAskedBefore()).run().code()).isEqualTo("no-space");
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.folders()).containsExactly("gen-1");
    }

    /** With no page left the lock can't be written, with a few the store itself can't. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 4})
    void aStoreThatCantBeOpenedForWantOfRoomSaysSoAndIsUnharmed(int pagesLeft) throws IOException {
        install(SHIRTS);
        site.store.close();
        var ballast = data.resolve("ballast");
        fill(ballast);
        try (var channel = FileChannel.open(ballast, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - pagesLeft * 4096L);
        }

        assertThatThrownBy(() -> DeviceStore.open(data))
                .isInstanceOfSatisfying(
                        DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_SPACE))
                .hasMessageContaining("free some space");

        Files.delete(ballast);
        site.restart();
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.store.putAside()).isEmpty();
    }

    private void install(Map<String, String> contents) {
        site.publish(contents);
        assertThat(site.cycle().on(roomOnlyWhenAskedBefore()).run()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(contents);
    }

    /** As when others fill the disk after a sync looked: else nothing would be begun here. */
    private static FreeSpace roomOnlyWhenAskedBefore() {
        var asked = new AtomicBoolean();
        return path -> asked.getAndSet(true) ? FreeSpace.ofTheDisk().bytesLeft(path) : Long.MAX_VALUE;
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(FreeSpace.ofTheDisk().bytesLeft(file)).isZero();
        }
    }

    private static boolean done(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
