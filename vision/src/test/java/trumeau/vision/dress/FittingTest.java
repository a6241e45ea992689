package trumeau.vision.dress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.Landmark;
import trumeau.vision.body.PersonMask;
import trumeau.vision.locate.WornPart;

class FittingTest {

    private static final CutShape TOP =
            CutShape.read(WornPart.UPPER, Drawn.longSleeve()).orElseThrow();
    private static final CutShape TROUSERS =
            CutShape.read(WornPart.LOWER, Drawn.trousers()).orElseThrow();

    /** Stands upright, arms a little away from the trunk; the shoulders 100 pixels apart. */
    private static Map<BodyPoint, Spot> standing() {
        var joints = new EnumMap<BodyPoint, Spot>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            joints.put(point, new Spot(300, 400));
        }
        joints.put(BodyPoint.RIGHT_SHOULDER, new Spot(250, 200));
        joints.put(BodyPoint.LEFT_SHOULDER, new Spot(350, 200));
        joints.put(BodyPoint.RIGHT_ELBOW, new Spot(225, 280));
        joints.put(BodyPoint.LEFT_ELBOW, new Spot(375, 280));
        joints.put(BodyPoint.RIGHT_WRIST, new Spot(215, 350));
        joints.put(BodyPoint.LEFT_WRIST, new Spot(385, 350));
        joints.put(BodyPoint.RIGHT_HIP, new Spot(270, 350));
        joints.put(BodyPoint.LEFT_HIP, new Spot(330, 350));
        joints.put(BodyPoint.RIGHT_KNEE, new Spot(268, 470));
        joints.put(BodyPoint.LEFT_KNEE, new Spot(332, 470));
        joints.put(BodyPoint.RIGHT_ANKLE, new Spot(266, 590));
        joints.put(BodyPoint.LEFT_ANKLE, new Spot(334, 590));
        return joints;
    }

    private static boolean isNothing(Spot spot) {
        return false;
    }

    private static Body body(Map<BodyPoint, Spot> joints) {
        var points = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        joints.forEach((point, spot) -> points.put(point, new Landmark(spot.x(), spot.y(), 1)));
        var square = new BodySquare(300, 400, 500, 0);
        return new Body(points, 1, square, PersonMask.ofLogits(square, 1, 1, new float[] {1}));
    }

    private static Patch on(CutShape shape, Map<BodyPoint, Spot> joints, Predicate<Spot> worn, Limb limb) {
        return Fitting.of(shape, body(joints), worn).orElseThrow().stream()
                .filter(patch -> patch.limb() == limb)
                .findFirst()
                .orElseThrow();
    }

    /** A place of a grid without its margins, columns from the left. */
    private static Spot at(Patch patch, int row, int column) {
        return patch.to().get(row * patch.columns() + column);
    }

    @Test
    void aTopHangsFromTheShoulders() {
        var trunk = on(TOP, standing(), FittingTest::isNothing, Limb.TRUNK);

        var left = at(trunk, 1, 1);
        var right = at(trunk, 1, 4);
        assertThat(left.x() + right.x()).isCloseTo(600, within(10.0));
        assertThat(right.x() - left.x()).isBetween(80.0, 130.0);
        assertThat(left.y()).isBetween(175.0, 205.0);
        assertThat(at(trunk, trunk.rows() - 2, 1).y()).isBetween(350.0, 460.0);
    }

    @Test
    void whoLeansIsDressedLeaning() {
        var joints = standing();
        joints.put(BodyPoint.RIGHT_SHOULDER, new Spot(250, 230));
        joints.put(BodyPoint.LEFT_SHOULDER, new Spot(350, 170));
        var trunk = on(TOP, joints, FittingTest::isNothing, Limb.TRUNK);

        assertThat(at(trunk, 1, 1).y() - at(trunk, 1, 4).y()).isGreaterThan(40);
    }

    @Test
    void aLongSleeveFollowsABentArmToTheWrist() {
        var joints = standing();
        joints.put(BodyPoint.RIGHT_WRIST, new Spot(300, 300)); // the hand on the chest
        var sleeve = on(TOP, joints, FittingTest::isNothing, Limb.LEFT_ARM);

        var cuff = at(sleeve, sleeve.rows() - 2, 1).towards(at(sleeve, sleeve.rows() - 2, 4), 0.5);
        assertThat(cuff.to(new Spot(300, 300))).isLessThan(12);
        var middle = at(sleeve, sleeve.rows() / 2, 1).towards(at(sleeve, sleeve.rows() / 2, 4), 0.5);
        assertThat(middle.to(new Spot(225, 280))).isLessThan(30);
    }

    @Test
    void trousersEndAtTheAnkles() {
        var leg = on(TROUSERS, standing(), FittingTest::isNothing, Limb.LEFT_LEG);

        var hem = at(leg, leg.rows() - 2, 1).towards(at(leg, leg.rows() - 2, 4), 0.5);
        assertThat(hem.to(new Spot(266, 594))).isLessThan(12);
    }

    @Test
    void aHemAndSidesAreDrawnToWhatIsWorn() {
        Predicate<Spot> longShirt = spot -> spot.y() > 190 && spot.y() < 440 && Math.abs(spot.x() - 300) < 62;
        var free = on(TOP, standing(), FittingTest::isNothing, Limb.TRUNK);
        var over = on(TOP, standing(), longShirt, Limb.TRUNK);

        assertThat(at(over, over.rows() - 2, 1).y()).isCloseTo(440, within(6.0));
        assertThat(at(free, free.rows() - 2, 1).y()).isNotCloseTo(440, within(6.0));
        assertThat(at(over, over.rows() - 3, 4).x()).isCloseTo(362, within(8.0));
    }

    @Test
    void whatIsWornFarBeyondIsNoMeasure() {
        Predicate<Spot> robe = spot -> spot.y() > 190 && spot.y() < 640;
        var free = on(TOP, standing(), FittingTest::isNothing, Limb.TRUNK);
        var over = on(TOP, standing(), robe, Limb.TRUNK);

        assertThat(at(over, over.rows() - 2, 1).y())
                .isCloseTo(at(free, free.rows() - 2, 1).y(), within(1.0));
    }

    @Test
    void nobodyIsDressedFromBehindOrFromTheSide() {
        var behind = standing();
        behind.put(BodyPoint.RIGHT_SHOULDER, new Spot(350, 200));
        behind.put(BodyPoint.LEFT_SHOULDER, new Spot(250, 200));
        var aside = standing();
        aside.put(BodyPoint.RIGHT_SHOULDER, new Spot(290, 200));
        aside.put(BodyPoint.LEFT_SHOULDER, new Spot(310, 200));

        assertThat(Fitting.of(TOP, body(standing()), FittingTest::isNothing)).isPresent();
        assertThat(Fitting.of(TOP, body(behind), FittingTest::isNothing)).isEmpty();
        assertThat(Fitting.of(TOP, body(aside), FittingTest::isNothing)).isEmpty();
    }

    @Test
    void halfABodyAndJointsOnOnePointAreDressedOrNot() {
        var collapsed = new EnumMap<BodyPoint, Spot>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            collapsed.put(point, new Spot(10, 10));
        }
        var half = standing();
        half.put(BodyPoint.RIGHT_KNEE, new Spot(270, 352));
        half.put(BodyPoint.LEFT_KNEE, new Spot(330, 352));

        assertThat(Fitting.of(TOP, body(collapsed), FittingTest::isNothing)).isEmpty();
        assertThat(Fitting.of(TROUSERS, body(half), FittingTest::isNothing)).isPresent();
    }

    @Test
    void anItemTakesThePlaceOfItsOwnKind() {
        assertThat(Fitting.replaced(WornPart.OUTERWEAR)).containsExactly(WornPart.UPPER, WornPart.OUTERWEAR);
        assertThat(Fitting.replaced(WornPart.LOWER)).containsExactly(WornPart.LOWER);
        assertThat(Fitting.under(WornPart.LOWER)).contains(WornPart.OUTERWEAR);
        assertThat(Fitting.under(WornPart.DRESS)).isEmpty();
    }
}
