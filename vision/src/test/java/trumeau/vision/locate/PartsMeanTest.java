package trumeau.vision.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Mounting.Mirroring;

class PartsMeanTest {

    private static final List<WornPart> ORDER = List.of(WornPart.BACKGROUND, WornPart.UPPER);

    private final PartsMean mean = new PartsMean(ORDER, Box.WHOLE, 4, 2);

    @Test
    void aMirroredLookIsTurnedBack() {
        mean.add(upperAtLeft(), Box.WHOLE, Mirroring.MIRRORED);

        assertThat(mean.mean().at(0.1, 0.5)).isEqualTo(WornPart.BACKGROUND);
        assertThat(mean.mean().at(0.9, 0.5)).isEqualTo(WornPart.UPPER);
    }

    @Test
    void theSurerLookDecides() {
        mean.add(upperAtLeft(), Box.WHOLE, Mirroring.PLAIN);
        mean.add(PartsMap.ofLogits(ORDER, 1, 1, new float[] {9, 0}), Box.WHOLE, Mirroring.PLAIN);

        assertThat(mean.mean().at(0.1, 0.5)).isEqualTo(WornPart.BACKGROUND);
    }

    @Test
    void aLookCountsWhereItLooked() {
        mean.add(upperAtLeft(), Box.WHOLE, Mirroring.PLAIN);
        mean.add(PartsMap.ofLogits(ORDER, 1, 1, new float[] {9, 0}), new Box(0, 0.5, 1, 0.5), Mirroring.PLAIN);

        assertThat(mean.mean().at(0.1, 0.2)).isEqualTo(WornPart.UPPER);
        assertThat(mean.mean().at(0.1, 0.8)).isEqualTo(WornPart.BACKGROUND);
    }

    @Test
    void whereNobodyLookedIsBackground() {
        mean.add(PartsMap.ofLogits(ORDER, 1, 1, new float[] {0, 9}), new Box(0, 0, 0.5, 1), Mirroring.PLAIN);

        assertThat(mean.mean().at(0.1, 0.5)).isEqualTo(WornPart.UPPER);
        assertThat(mean.mean().at(0.9, 0.5)).isEqualTo(WornPart.BACKGROUND);
    }

    @Test
    void partsInAnotherOrderAreRefused() {
        var other = PartsMap.ofLogits(List.of(WornPart.UPPER, WornPart.BACKGROUND), 1, 1, new float[2]);

        assertThatThrownBy(() -> mean.add(other, Box.WHOLE, Mirroring.PLAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("UPPER");
    }

    private static PartsMap upperAtLeft() {
        return PartsMap.ofLogits(ORDER, 2, 1, new float[] {0, 3, 3, 0});
    }
}
