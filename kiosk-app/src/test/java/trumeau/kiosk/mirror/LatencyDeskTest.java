package trumeau.kiosk.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.mirror.LatencyDesk.Begun;

class LatencyDeskTest {

    private Duration now = Duration.ZERO;
    private boolean isMirrorOpen = true;
    private final List<Integer> runs = new ArrayList<>();
    private final LatencyDesk desk = new LatencyDesk(() -> now, this::flash);

    private boolean flash(int run, int flashes) {
        runs.add(run);
        return isMirrorOpen;
    }

    @Test
    void whatThePageSawIsSummedUp() {
        assertThat(desk.begin(20)).isEqualTo(Begun.BEGUN);
        assertThat(desk.view().state()).isEqualTo("running");

        desk.seen(1, LongStream.rangeClosed(51, 70).boxed().toList());

        assertThat(desk.view())
                .isEqualTo(
                        new LatencyView("measured", 20, 20, Optional.of(60L), Optional.of(69L), Optional.of("green")));
    }

    @ParameterizedTest
    @CsvSource({"75, green", "76, amber", "125, amber", "126, red"})
    void theLightIsThatOfThe95th(long latency, String light) {
        assertThat(LatencyView.of(20, Collections.nCopies(20, latency)).light()).contains(light);
    }

    @ParameterizedTest
    @CsvSource({"0, unseen", "9, unseen", "10, measured"})
    void halfOfTheFlashesMustBeSeen(int seen, String state) {
        assertThat(LatencyView.of(20, Collections.nCopies(seen, 90L)).state()).isEqualTo(state);
    }

    @Test
    void oneAtATimeAndNoAnswerOfAnEarlierOneCounts() {
        desk.begin(20);
        assertThat(desk.begin(20)).isEqualTo(Begun.BUSY);
        desk.seen(1, List.of());
        assertThat(desk.view().state()).isEqualTo("unseen");

        assertThat(desk.begin(20)).isEqualTo(Begun.BEGUN);
        desk.seen(1, Collections.nCopies(20, 5L));
        assertThat(desk.view().state()).isEqualTo("running");
        assertThat(runs).containsExactly(1, 2);
    }

    @Test
    void aPageThatWentAwayInTheMidstIsNotWaitedForEver() {
        desk.begin(10);
        now = now.plusSeconds(34);
        assertThat(desk.view().state()).isEqualTo("silent");
        assertThat(desk.begin(10)).isEqualTo(Begun.BEGUN);
    }

    @Test
    void withoutAMirrorsPageNothingBegins() {
        isMirrorOpen = false;
        assertThat(desk.begin(20)).isEqualTo(Begun.NO_MIRROR);
        assertThat(desk.view().state()).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 121})
    void tooFewAndTooManyAreRefused(int flashes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk.begin(flashes))
                .withMessageContaining("10 to 120, not " + flashes);
    }
}
