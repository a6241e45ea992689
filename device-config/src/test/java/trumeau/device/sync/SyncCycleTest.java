package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.Unreachable;
import trumeau.device.sync.SyncOutcome.UpToDate;

class SyncCycleTest {

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
    void aNewReleaseIsInstalledWholeAndTheSameAgainIsUpToDate() {
        site.install(SHIRTS);

        assertThat(site.sync()).isInstanceOf(UpToDate.class);
        assertThat(site.folders()).containsExactly("gen-1");
    }

    @Test
    void whatServedBeforeIsKeptAndWhatIsOlderIsDeleted() {
        site.install(SHIRTS);
        site.install(COATS);
        assertThat(site.folders()).containsExactly("gen-1", "gen-2");

        site.install(Map.of("catalogue.jsonl", "hats"));
        assertThat(site.folders()).containsExactly("gen-2", "gen-3");
    }

    @Test
    void contentThatIsHereIsNotAskedForAgain() {
        site.install(SHIRTS);
        var asked = new ArrayList<String>();
        var plain = site.origin;
        site.origin = new AnsweredBy(request -> {
            asked.add(request.path());
            return plain.open(request);
        });

        site.install(COATS);

        assertThat(asked)
                .hasSize(3)
                .noneMatch(path -> path.contains(
                        site.blob(site.store.active().orElseThrow().manifest(), "model/net.pt")
                                .getFileName()
                                .toString()));
    }

    @Test
    void progressEndsAtTheTotal() {
        site.publish(SHIRTS);
        var seen = new ArrayList<String>();

        site.cycle()
                .watchedBy(new Watch(step -> {}, (done, total) -> seen.add(done + "/" + total)))
                .run();

        assertThat(seen).startsWith("0/20").endsWith("20/20");
    }

    @Test
    void anEmptyOriginIsUnreachableAndNothingServesYet() {
        assertThat(site.sync()).isInstanceOf(Unreachable.class);
        assertThat(site.store.active()).isEmpty();
    }

    @Test
    void theProbeSeesEveryFileInItsPlace() {
        site.probe = generation -> Files.exists(generation.folder().resolve("pictures/a.jpg"))
                ? ProbeResult.works()
                : ProbeResult.broken("no picture");

        site.install(SHIRTS);
    }

    @Test
    void anOriginThatChangesHalfWayIsReadAgain() {
        site.install(SHIRTS);
        site.publish(COATS);
        var plain = site.origin;
        var published = new boolean[1];
        site.origin = new AnsweredBy(request -> {
            if (request.path().startsWith("blobs") && !published[0]) {
                published[0] = true;
                site.publish(Map.of("catalogue.jsonl", "hats"));
                return new Origin.Trouble(Origin.Trouble.Kind.NOT_FOUND, "tidied away");
            }
            return plain.open(request);
        });

        assertThat(site.sync()).isInstanceOf(Installed.class);
        assertThat(site.served()).isEqualTo(Map.of("catalogue.jsonl", "hats"));
    }

    @Test
    void aReleaseWithoutArtefactsIsARelease() {
        site.install(Map.of());
    }
}
