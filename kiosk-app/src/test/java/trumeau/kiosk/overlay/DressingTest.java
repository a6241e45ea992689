package trumeau.kiosk.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.Landmark;
import trumeau.vision.body.PersonMask;
import trumeau.vision.dress.CutShape;
import trumeau.vision.dress.Ladder;
import trumeau.vision.dress.Limb;
import trumeau.vision.dress.Rung;
import trumeau.vision.dress.Spot;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.track.OverlayScene;

class DressingTest {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 400;
    private static final CutShape TOP = new CutShape(
            WornPart.UPPER,
            1,
            List.of(new Ladder(
                    Limb.TRUNK,
                    List.of(
                            new Rung(new Spot(0.2, 0.1), new Spot(0.8, 0.1)),
                            new Rung(new Spot(0.2, 0.5), new Spot(0.8, 0.5)),
                            new Rung(new Spot(0.2, 0.9), new Spot(0.8, 0.9))))));

    private final Dressing dressing = new Dressing(id -> id.startsWith("top")
            ? Optional.of(new Dressing.Wearable("ab".repeat(32), TOP))
            : Optional.<Dressing.Wearable>empty());

    private static Frame frame() {
        var header = new Frame.Header(1, Instant.EPOCH, WIDTH, HEIGHT, WIDTH, HEIGHT, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, new byte[] {1}, ByteBuffer.allocateDirect(WIDTH * HEIGHT * 3), pixels -> {});
    }

    private static Body body() {
        var points = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            points.put(point, new Landmark(100, 300, 1));
        }
        points.put(BodyPoint.RIGHT_SHOULDER, new Landmark(70, 100, 1));
        points.put(BodyPoint.LEFT_SHOULDER, new Landmark(130, 100, 1));
        points.put(BodyPoint.RIGHT_HIP, new Landmark(80, 190, 1));
        points.put(BodyPoint.LEFT_HIP, new Landmark(120, 190, 1));
        var square = new BodySquare(100, 200, 300, 0);
        return new Body(points, 1, square, PersonMask.ofLogits(square, 1, 1, new float[] {1}));
    }

    private static OverlayScene scene(Optional<Body> body) {
        var layer = new WornLayers.Layer(WornPart.UPPER, new byte[] {-1}, 0x404040);
        return new OverlayScene(1, List.of(), Optional.of(new WornLayers(Box.WHOLE, 1, 1, List.of(layer))), body);
    }

    private List<Dressed> now() {
        return dressing.on(frame(), scene(Optional.of(body())));
    }

    @Test
    void nobodyIsDressedWhomNoPageWantsDressed() {
        assertThat(now()).isEmpty();
    }

    @Test
    void anItemIsLaidOnTheBodyOfAFrame() {
        dressing.wear("page", "top-1");

        var dressed = now().get(0);
        assertThat(dressed.item()).isEqualTo("top-1");
        assertThat(dressed.replaces()).containsExactly("upper", "outerwear");
        var trunk = dressed.patches().get(0);
        assertThat(trunk.limb()).isEqualTo("trunk");
        assertThat(trunk.to()).hasSameSizeAs(trunk.from());
        var middle = (trunk.to().get(2 * trunk.columns() + 2) + trunk.to().get(2 * trunk.columns() + 8)) / 2.0;
        assertThat(middle / 10_000 * WIDTH).isBetween(97.0, 103.0);
    }

    @Test
    void twoPagesThatWantTheSameGetItOnce() {
        dressing.wear("one", "top-1");
        dressing.wear("two", "top-1");
        dressing.wear("three", "top-2");

        assertThat(now()).extracting(Dressed::item).containsExactly("top-1", "top-2");
    }

    @Test
    void whatIsTakenOffIsLaidOnNobody() {
        dressing.wear("one", "top-1");
        dressing.takeOff("one");

        assertThat(now()).isEmpty();
    }

    @Test
    void nothingOfAVisitIsPutOnTheNextShopper() {
        dressing.wear("one", "top-1");
        dressing.wear("two", "top-2");
        dressing.visitEnded();

        assertThat(now()).isEmpty();
    }

    @Test
    void anItemThatCanNotBePutOnIsLaidOnNobody() {
        dressing.wear("one", "hat-1");

        assertThat(now()).isEmpty();
    }

    @Test
    void whoseClothesAreNotSeenIsDressedInNothing() {
        dressing.wear("one", "top-1");
        var bare = Optional.of(new WornLayers(Box.WHOLE, 1, 1, List.of()));

        assertThat(dressing.on(frame(), new OverlayScene(1, List.of(), bare, Optional.of(body()))))
                .isEmpty();
    }

    @Test
    void withoutABodyNothingHangsInTheAir() {
        dressing.wear("one", "top-1");

        assertThat(dressing.on(frame(), scene(Optional.empty()))).isEmpty();
    }
}
