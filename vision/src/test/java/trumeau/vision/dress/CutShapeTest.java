package trumeau.vision.dress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.locate.WornPart;

class CutShapeTest {

    @Test
    void aLongSleeveHasATrunkBetweenItsArms() {
        var shape = CutShape.read(WornPart.UPPER, Drawn.longSleeve()).orElseThrow();

        var trunk = shape.on(Limb.TRUNK).orElseThrow();
        assertThat(trunk.last().from().x() * Drawn.WIDTH).isCloseTo(60, within(2.0));
        assertThat(trunk.last().to().x() * Drawn.WIDTH).isCloseTo(140, within(2.0));
        assertThat(trunk.last().from().y() * Drawn.HEIGHT).isCloseTo(190, within(2.0));
        assertThat(trunk.first().from().x() * Drawn.WIDTH).isBetween(58.0, 72.0);
        assertThat(trunk.first().from().y() * Drawn.HEIGHT).isBetween(32.0, 60.0);
    }

    @Test
    void itsSleevesEndAtTheirCuffs() {
        var shape = CutShape.read(WornPart.UPPER, Drawn.longSleeve()).orElseThrow();

        var left = shape.on(Limb.LEFT_ARM).orElseThrow().last().middle();
        var right = shape.on(Limb.RIGHT_ARM).orElseThrow().last().middle();
        assertThat(left.x() * Drawn.WIDTH).isCloseTo(28, within(8.0));
        assertThat(left.y() * Drawn.HEIGHT).isCloseTo(154, within(10.0));
        assertThat(right.x() * Drawn.WIDTH).isCloseTo(172, within(8.0));
    }

    @Test
    void theOuterSideOfASleeveIsTheFirstAtTheLeftAndTheSecondAtTheRight() {
        var shape = CutShape.read(WornPart.UPPER, Drawn.longSleeve()).orElseThrow();

        for (var rung : shape.on(Limb.LEFT_ARM).orElseThrow().rungs()) {
            assertThat(rung.from().x()).isLessThanOrEqualTo(rung.to().x() + 0.06);
        }
        for (var rung : shape.on(Limb.RIGHT_ARM).orElseThrow().rungs()) {
            assertThat(rung.from().x()).isLessThanOrEqualTo(rung.to().x() + 0.06);
        }
    }

    @Test
    void whereOneSleeveIsSeenTheOtherIsToo() {
        var shape = CutShape.read(WornPart.UPPER, Drawn.oneSleeve()).orElseThrow();

        assertThat(shape.on(Limb.LEFT_ARM)).isPresent();
        var trunk = shape.on(Limb.TRUNK).orElseThrow().first();
        assertThat(trunk.from().x() + trunk.to().x()).isCloseTo(1, within(0.05));
    }

    @Test
    void withoutSleevesThereAreNoArms() {
        var shape = CutShape.read(WornPart.DRESS, Drawn.sleeveless()).orElseThrow();

        assertThat(shape.ladders()).extracting(Ladder::limb).containsExactly(Limb.TRUNK);
    }

    @Test
    void trousersPartAtTheCrotch() {
        var shape = CutShape.read(WornPart.LOWER, Drawn.trousers()).orElseThrow();

        assertThat(shape.ladders()).extracting(Ladder::limb).containsExactly(Limb.HIPS, Limb.LEFT_LEG, Limb.RIGHT_LEG);
        assertThat(shape.on(Limb.HIPS).orElseThrow().last().from().y() * Drawn.HEIGHT)
                .isCloseTo(95, within(12.0));
        var hem = shape.on(Limb.RIGHT_LEG).orElseThrow().last();
        assertThat(hem.from().x() * Drawn.WIDTH).isCloseTo(115, within(4.0));
        assertThat(hem.to().x() * Drawn.WIDTH).isCloseTo(150, within(4.0));
    }

    @Test
    void aSkirtHasNoLegs() {
        var shape = CutShape.read(WornPart.LOWER, Drawn.skirt()).orElseThrow();

        assertThat(shape.ladders()).extracting(Ladder::limb).containsExactly(Limb.HIPS);
        assertThat(shape.on(Limb.HIPS).orElseThrow().last().length())
                .isGreaterThan(2 * shape.on(Limb.HIPS).orElseThrow().first().length());
    }

    @Test
    void trousersInTwoPiecesAreRead() {
        var shape = CutShape.read(WornPart.LOWER, Drawn.belted()).orElseThrow();

        assertThat(shape.on(Limb.HIPS)).isPresent();
    }

    @Test
    void whatIsReadIsAsAReleaseHoldsIt() {
        for (var ladder :
                CutShape.read(WornPart.UPPER, Drawn.longSleeve()).orElseThrow().ladders()) {
            for (var rung : ladder.rungs()) {
                assertThat(rung.from().x() * 1e4)
                        .isCloseTo(Math.rint(rung.from().x() * 1e4), within(1e-6));
            }
        }
    }

    @Test
    void nothingAndSpecksHaveNoShape() {
        assertThat(CutShape.read(WornPart.UPPER, Drawn.of(new int[0], new int[0])))
                .isEmpty();
        assertThat(CutShape.read(WornPart.LOWER, Drawn.of(new int[] {90, 110, 100}, new int[] {90, 90, 110})))
                .isEmpty();
    }

    @Test
    void aShapeHasEachLimbOnce() {
        var trunk = CutShape.read(WornPart.UPPER, Drawn.sleeveless())
                .orElseThrow()
                .ladders()
                .get(0);

        assertThatThrownBy(() -> new CutShape(WornPart.UPPER, 1, List.of(trunk, trunk)))
                .hasMessageContaining("one ladder a limb");
        assertThatThrownBy(() -> new CutShape(WornPart.UPPER, 0, List.of(trunk)))
                .hasMessageContaining("wide as high");
        assertThatThrownBy(() -> new CutShape(WornPart.LOWER, 1, List.of(trunk)))
                .hasMessageContaining("on its hips");
        var line = new Rung(new Spot(0.5, 0.1), new Spot(0.5, 0.1));
        assertThatThrownBy(() ->
                        new CutShape(WornPart.UPPER, 1, List.of(new Ladder(Limb.TRUNK, List.of(line, trunk.last())))))
                .hasMessageContaining("too narrow");
        assertThatThrownBy(() -> new Ladder(Limb.TRUNK, List.of())).hasMessageContaining("rungs");
    }
}
