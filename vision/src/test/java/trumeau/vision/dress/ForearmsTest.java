package trumeau.vision.dress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.Landmark;
import trumeau.vision.body.PersonMask;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;

class ForearmsTest {

    private static final int SIDE = 20;

    /** Of a frame of 200 x 200: one forearm across the trunk, the other one beside it. */
    private static Body body() {
        var points = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            points.put(point, new Landmark(100, 150, 1));
        }
        points.put(BodyPoint.RIGHT_SHOULDER, new Landmark(70, 40, 1));
        points.put(BodyPoint.LEFT_SHOULDER, new Landmark(130, 40, 1));
        points.put(BodyPoint.RIGHT_ELBOW, new Landmark(60, 100, 1));
        points.put(BodyPoint.RIGHT_WRIST, new Landmark(120, 100, 1));
        points.put(BodyPoint.LEFT_ELBOW, new Landmark(180, 100, 1));
        points.put(BodyPoint.LEFT_WRIST, new Landmark(180, 150, 1));
        var square = new BodySquare(100, 100, 200, 0);
        return new Body(points, 1, square, PersonMask.ofLogits(square, 1, 1, new float[] {1}));
    }

    private static WornLayers worn(byte[] front) {
        var alpha = new byte[SIDE * SIDE];
        for (var cell = 0; cell < alpha.length; cell++) {
            alpha[cell] = (byte) (cell % SIDE > 4 && cell % SIDE < 15 ? -1 : 0);
        }
        var layer = new WornLayers.Layer(WornPart.UPPER, alpha, 0x404040);
        return new WornLayers(Box.WHOLE, SIDE, SIDE, List.of(layer), front);
    }

    @Test
    void aForearmAcrossTheTrunkIsBeforeTheClothes() {
        var front = new byte[SIDE * SIDE];
        var seen = Forearms.before(worn(front), body(), 200, 200);

        assertThat(seen.isFront(0.45, 0.5)).isTrue();
        assertThat(seen.isFront(0.45, 0.3)).isFalse();
        assertThat(front).containsOnly(0);
    }

    @Test
    void whereNoClothesAreNothingIsBeforeThem() {
        var seen = Forearms.before(worn(new byte[SIDE * SIDE]), body(), 200, 200);

        assertThat(seen.isFront(0.9, 0.6)).isFalse();
    }

    @Test
    void whereNobodyLookedForWhatIsInFrontNothingIsAdded() {
        assertThat(Forearms.before(worn(new byte[0]), body(), 200, 200).front()).isEmpty();
    }
}
