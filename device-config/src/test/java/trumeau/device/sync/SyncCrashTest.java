package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static trumeau.device.sync.Site.COATS;
import static trumeau.device.sync.Site.SHIRTS;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.device.sync.SyncOutcome.Installed;
import trumeau.device.sync.SyncOutcome.UpToDate;
import trumeau.device.sync.SyncWatcher.Step;

class SyncCrashTest {

    @TempDir
    Path folder;

    /** Nothing in the code catches it, as nothing catches a power cut. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aCrashAfterAnyStepLeavesTheOldReleaseOrTheNewOneWhole(Step last) {
        try (var site = new Site(folder)) {
            site.install(SHIRTS);
            site.publish(COATS);

            crashAfter(last, site);
            site.restart();

            var flipped = last.compareTo(Step.GENERATION_ACTIVE) >= 0;
            assertThat(site.served()).isEqualTo(flipped ? COATS : SHIRTS);
            assertThat(site.folders()).noneMatch(name -> name.endsWith(".tmp")).contains("gen-1");
            assertThat(site.sync()).isInstanceOf(flipped ? UpToDate.class : Installed.class);
            assertThat(site.served()).isEqualTo(COATS);
            assertThat(site.folders())
                    .filteredOn(name -> name.startsWith("gen"))
                    .containsExactly("gen-1", "gen-2");
        }
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void aCrashOfTheVeryFirstSyncLeavesNothingOrAllOfIt(Step last) {
        try (var site = new Site(folder)) {
            site.publish(SHIRTS);

            crashAfter(last, site);
            site.restart();

            var served = site.served();
            assertThat(served.isEmpty() || served.equals(SHIRTS)).isTrue();
            site.sync();
            assertThat(site.served()).isEqualTo(SHIRTS);
        }
    }

    private static void crashAfter(Step last, Site site) {
        var cut = new Watch(
                step -> {
                    if (step == last) {
                        throw new PowerCut();
                    }
                },
                (done, total) -> {});
        assertThatThrownBy(() -> site.cycle().watchedBy(cut).run()).isInstanceOf(PowerCut.class);
    }
}
