package trumeau.vision.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.MotionGate.Findings;

class MotionGateTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int GREY = 0x80;

    private final Random random = new Random(5);
    private final int[] noise = IntStream.range(0, 1 << 17)
            .map(any -> (int) Math.round(random.nextGaussian() * 100))
            .toArray();
    private int noiseAt;
    private double grain = 3;
    private Duration pace = Duration.ofMillis(200);
    private MotionGate gate = new MotionGate();
    private Instant now = Instant.EPOCH;

    @ParameterizedTest
    @ValueSource(doubles = {0, 3, 7})
    void anIdleSceneIsLookedAtOnceASecondWhateverItsGrain(double sigma) {
        grain = sigma;
        idle(40, i -> 1);

        assertThat(idle(100, i -> 1)).isBetween(20, 22);
    }

    @Test
    void lampsThatFlickerAndADayThatFadesMoveNothing() {
        idle(20, i -> 1);

        assertThat(idle(150, i -> (1 - 0.003 * i) * (i % 2 == 0 ? 1 : 1.04))).isLessThan(40);
    }

    @Test
    void aStepOfExposureIsLookedAtForAMoment() {
        idle(20, i -> 1);
        assertThat(passes(show(shop(1.4)))).isTrue();
        idle(10, i -> 1.4);

        assertThat(idle(50, i -> 1.4)).isBetween(10, 12);
    }

    @Test
    void whateverIsFoundKeepsItOpen() {
        idle(20, i -> 1);
        var thing = held(60, 60);
        for (var i = 0; i < 50; i++) {
            assertThat(gate.opens(show(thing))).as("frame %d", i).isTrue();
            gate.found(Findings.SOMETHING);
        }
    }

    @Test
    void aCameraThatChangesItsSizeIsLookedAtAnew() {
        idle(20, i -> 1);

        assertThat(passes(Drawn.frame(1, now.plusMillis(1), 160, 120, (x, y) -> 0x808080)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatIsSetHidesNothing(int hours) {
        idle(20, i -> 1);
        now = now.plus(Duration.ofHours(hours));

        assertThat(passes(show(shop(1)))).isTrue();
    }

    /** At 15 frames a second; what is as dark as 26 the background hardly takes for a thing. */
    @ParameterizedTest
    @CsvSource({"1, 30", "1, 60", "3, 30", "3, 60", "12, 26", "12, 60", "40, 26", "40, 120", "1, 26"})
    void nothingEntersUnseenHoweverSlowAndPale(int pixelsAFrame, int darker) {
        var behind = framesBehind(i -> held(Math.min(160, i * pixelsAFrame), darker));

        assertThat(behind).isLessThanOrEqualTo(darker < 40 ? 16 : 1);
    }

    /** From one frame to the next it is never told from grain. */
    @ParameterizedTest
    @ValueSource(doubles = {2, 3, 5})
    void whatAppearsLittleByLittleIsSeenWithinTheSecond(double levelsAFrame) {
        var behind = framesBehind(i -> held(160, (int) Math.min(60, i * levelsAFrame)));

        assertThat(behind).isLessThanOrEqualTo(16);
    }

    private interface Scenery {
        IntBinaryOperator at(int frame);
    }

    /** In how many frames a locator behind the gate misses what one without it finds. */
    private int framesBehind(Scenery scenery) {
        pace = Duration.ofMillis(66);
        var everyFrame = new ForegroundLocator();
        var gated = new ForegroundLocator();
        var behind = 0;
        var seen = 0;
        for (var i = 0; i < 220; i++) {
            var frame = show(scenery.at(Math.max(0, i - 60)));
            var without = everyFrame.locate(frame);
            var with = through(gated, frame);
            seen += without.isEmpty() ? 0 : 1;
            behind += !without.isEmpty() && with.isEmpty() ? 1 : 0;
        }
        assertThat(seen).as("frames in which it is seen").isGreaterThan(60);
        return behind;
    }

    private List<Box> through(ForegroundLocator locator, Frame frame) {
        if (!gate.opens(frame)) {
            return List.of();
        }
        var boxes = locator.locate(frame);
        gate.found(boxes.isEmpty() ? Findings.NOTHING : Findings.SOMETHING);
        return boxes;
    }

    private interface Light {
        double at(int frame);
    }

    /** How many frames of an empty shop pass. */
    private int idle(int frames, Light light) {
        var passed = 0;
        for (var i = 0; i < frames; i++) {
            passed += passes(show(shop(light.at(i)))) ? 1 : 0;
        }
        return passed;
    }

    private boolean passes(Frame frame) {
        var opens = gate.opens(frame);
        if (opens) {
            gate.found(Findings.NOTHING);
        }
        return opens;
    }

    private Frame show(IntBinaryOperator greyAt) {
        now = now.plus(pace);
        noiseAt = random.nextInt(noise.length);
        return Drawn.frame(1, now, WIDTH, HEIGHT, (x, y) -> {
            var grey = greyAt.applyAsInt(x, y);
            return grainy(grey) << 16 | grainy(grey) << 8 | grainy(grey);
        });
    }

    private int grainy(int value) {
        noiseAt = (noiseAt + 1) % noise.length;
        return Math.max(0, Math.min(255, (int) Math.round(value + grain * noise[noiseAt] / 100)));
    }

    private static IntBinaryOperator shop(double light) {
        return (x, y) -> (int) Math.round(light * (GREY + (x / 20 + y / 20) % 2 * 30));
    }

    /** A thing that has come in from the left so far, by so much darker than the shop. */
    private static IntBinaryOperator held(int right, int darker) {
        var shop = shop(1);
        return (x, y) -> shop.applyAsInt(x, y) - (x < right && x >= right - 100 && y >= 40 && y < 150 ? darker : 0);
    }
}
