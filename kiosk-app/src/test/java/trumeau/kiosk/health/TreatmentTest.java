package trumeau.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TreatmentTest {

    private static final Duration PAUSE = Duration.ofSeconds(15);
    private static final Set<Ailment> FROZEN = Set.of(Ailment.SCREEN_FROZEN);

    private Duration now = Duration.ofHours(1);
    private final Treatment treatment = new Treatment(() -> now, PAUSE);

    @Test
    void theMildestRemedyComesAtOnceAndTheNextAfterAPauseEach() {
        assertThat(over(80, FROZEN)).containsExactly("0 reload", "15 reload", "30 end");
    }

    @Test
    void aPipelineIsRestartedBeforeTheAppEnds() {
        assertThat(over(80, Set.of(Ailment.PIPELINE_FROZEN))).containsExactly("0 pipeline", "15 pipeline", "30 end");
    }

    @Test
    void whatGotWellGetsNoMoreAndBeginsAnewWhenItFallsIllAgain() {
        assertThat(over(10, FROZEN)).containsExactly("0 reload");
        assertThat(over(60, Set.of())).isEmpty();
        assertThat(over(10, FROZEN)).containsExactly("0 reload");
    }

    @Test
    void twoAilmentsAreTreatedApart() {
        over(10, FROZEN);

        assertThat(over(10, Set.of(Ailment.SCREEN_FROZEN, Ailment.PIPELINE_FROZEN)))
                .containsExactlyInAnyOrder("0 pipeline", "5 reload");
    }

    /** What is given in so many seconds, each with the second. */
    private List<String> over(int seconds, Set<Ailment> ailments) {
        var given = new ArrayList<String>();
        for (var second = 0; second < seconds; second++) {
            for (var due : treatment.due(ailments)) {
                given.add(second + " " + due.remedy().code());
            }
            now = now.plusSeconds(1);
        }
        return given;
    }
}
