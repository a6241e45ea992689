package trumeau.device.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.store.Generation;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.UpToDate;

class RecoveryTest {

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void aSite() {
        site = new Site(folder);
    }

    @AfterEach
    void closeIt() {
        site.close();
    }

    @Test
    void aDamagedGenerationIsRepairedByTheNextSync() throws IOException {
        site.install(SHIRTS);
        Files.writeString(site.installed("catalogue.jsonl"), "shorts");

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void staffGoBackToTheReleaseBeforeAndItStaysUntilANewerOneComes() {
        site.install(SHIRTS);
        site.install(COATS);

        assertThat(site.cycle().rollback("prices are wrong"))
                .map(Generation::number)
                .contains(1L);
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.sync().code()).isEqualTo("rolled-back");
        assertThat(site.served()).isEqualTo(SHIRTS);

        site.install(Map.of("catalogue.jsonl", "hats"));
    }

    @Test
    void staffDontGoBackToADamagedGeneration() throws IOException {
        site.install(SHIRTS);
        var older = site.installed("catalogue.jsonl");
        site.install(COATS);
        Files.writeString(older, "forged");

        assertThat(site.cycle().rollback("prices are wrong")).isEmpty();
        assertThat(site.served()).isEqualTo(COATS);
    }

    @Test
    void nobodyGoesBackToAGenerationThatDoesNotWorkEither() {
        site.install(SHIRTS);
        site.install(COATS);
        site.probe = generation -> ProbeResult.broken("no engine on this machine");

        assertThat(site.cycle().rollback("no engine on this machine")).isEmpty();
        assertThat(site.served()).isEqualTo(COATS);
        assertThat(site.sync()).isInstanceOf(UpToDate.class);
    }

    @Test
    void thereIsNothingBeforeTheFirstRelease() {
        assertThat(site.cycle().rollback("why not")).isEmpty();
        site.install(SHIRTS);
        assertThat(site.cycle().rollback("why not")).isEmpty();
        assertThat(site.served()).isEqualTo(SHIRTS);
    }

    @Test
    void aDamagedGenerationIsLeftAtStartIfAnOlderOneIsWhole() throws IOException {
        site.install(SHIRTS);
        site.install(COATS);
        Files.writeString(site.installed("catalogue.jsonl"), "c");

        site.restart();
        assertThat(site.served()).isEqualTo(SHIRTS);
        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(COATS);
    }

    @Test
    void aLostStoreAdoptsWhatIsSignedAndWhole() throws IOException {
        site.install(SHIRTS);
        site.install(COATS);
        var floor = site.floor().highest();
        site.store.close();
        Files.write(
                folder.resolve("data/device.db"),
                "no database at all".repeat(100).getBytes(US_ASCII));

        assertThat(site.restart()).isPresent();

        assertThat(site.store.putAside()).isPresent();
        assertThat(site.served()).isEqualTo(COATS);
        assertThat(site.floor().highest()).isEqualTo(floor);
        assertThat(site.sync()).isInstanceOf(UpToDate.class);
    }

    @Test
    void aLostStoreDoesNotAdoptWhatSomebodyPutThere() throws IOException {
        site.install(SHIRTS);
        site.store.close();
        Files.delete(folder.resolve("data/device.db"));
        Files.writeString(folder.resolve("data/generations/gen-1/catalogue.jsonl"), "forged");

        assertThat(site.restart()).isEqualTo(Optional.empty());
        assertThat(site.folders()).isEmpty();
    }
}
