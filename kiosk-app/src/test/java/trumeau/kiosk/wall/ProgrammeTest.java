package trumeau.kiosk.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.wall.Programme.Part;

class ProgrammeTest {

    @Test
    void everythingIsShownInAMinute() {
        assertThat(Programme.minute().parts()).extracting(Part::act).containsExactly(Act.values());
        assertThat(Programme.minute().lasts()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void beforeAnotherCameraWhatMustBeCastIsLeftOut() {
        assertThat(Programme.minute().withoutCast().parts())
                .extracting(Part::act)
                .containsExactly(Act.CUT, Act.PRICE, Act.TAMPER, Act.REQUEST, Act.GOODBYE);
    }

    @Test
    void aShorterOneHasTheSameActsInTheirShares() {
        var short20 = Programme.minute().lasting(Duration.ofSeconds(20));
        assertThat(short20.parts()).extracting(Part::act).containsExactly(Act.values());
        assertThat(short20.parts().get(0).lasts()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anActIsPlayedOnceAndLastsSomeTime() {
        var cut = new Part(Act.CUT, Duration.ofSeconds(1));
        assertThatThrownBy(() -> new Programme(List.of(cut, cut))).hasMessageContaining("once");
        assertThatThrownBy(() -> new Part(Act.CUT, Duration.ZERO)).hasMessageContaining("some time");
    }
}
