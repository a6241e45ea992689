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
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;

/** Shoppers as they are: they start too early, step aside, hold things close, stand long and move their hands. */
class ForegroundInTheShopTest {

    private static final int WIDTH = 160;
    private static final int HEIGHT = 90;
    private static final int LEFT = 56;
    private static final int GARMENT_WIDTH = 40;
    private static final int TOP = 18;
    private static final int BOTTOM = 72;
    private static final int HALF_A_STEP = 20;

    private ForegroundLocator locator = new ForegroundLocator();
    private final Random random = new Random(3);
    private final int[] noise = IntStream.range(0, 1 << 17)
            .map(any -> (int) Math.round(random.nextGaussian() * 3))
            .toArray();
    private int noiseAt;
    private Instant now = Instant.EPOCH;

    @Test
    void aShopperWhoStepsHalfAsideLeavesTheirGhostBehind() {
        for (var i = 0; i < 20; i++) {
            show(shopper(LEFT + i % 2, ForegroundInTheShopTest::shelves));
        }
        for (var i = 0; i < 25; i++) {
            show(shopper(LEFT + HALF_A_STEP + i % 2, ForegroundInTheShopTest::shelves));
        }

        assertThat(show(shopper(LEFT + HALF_A_STEP, ForegroundInTheShopTest::shelves)))
                .singleElement()
                .satisfies(box -> assertThat(box.intersectionOverUnion(garment(LEFT + HALF_A_STEP)))
                        .isGreaterThan(0.8));
    }

    /** Where the racks look like what stood there, a ghost waits for half a minute like all that stands still. */
    @Test
    void nearlyEveryGhostBeforeClutteredRacksIsLaid() {
        var laid =
                IntStream.rangeClosed(1, 30).filter(this::laysGhostBeforeRacks).count();

        assertThat(laid).isGreaterThanOrEqualTo(26);
    }

    private boolean laysGhostBeforeRacks(int seed) {
        locator = new ForegroundLocator();
        var racks = racks(seed);
        for (var i = 0; i < 20; i++) {
            show(shopper(LEFT, racks));
        }
        for (var i = 0; i < 25; i++) {
            show(racks);
        }
        return show(racks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aGarmentBeforeClutteredRacksIsNoGhost(long seed) {
        var racks = racks(seed);
        for (var i = 0; i < 20; i++) {
            show(racks);
        }
        for (var i = 0; i < 60; i++) {
            assertThat(show(shopper(LEFT, racks)))
                    .as("frame %d before racks of seed %d", i, seed)
                    .singleElement()
                    .satisfies(box ->
                            assertThat(box.intersectionOverUnion(garment(LEFT))).isGreaterThan(0.75));
        }
    }

    @Test
    void aCoatHeldCloseIsTheWholePicture() {
        for (var i = 0; i < 20; i++) {
            show(ForegroundInTheShopTest::shelves);
        }
        for (var i = 0; i < 100; i++) {
            var sway = i % 4;
            assertThat(show((x, y) -> coat(x + sway, y))).as("frame %d", i).containsExactly(Box.WHOLE);
        }

        assertThat(show(ForegroundInTheShopTest::shelves)).isEmpty();
    }

    @Test
    void aCameraThatWasTurnedKnowsItsNewViewAfterTwoStillSeconds() {
        for (var i = 0; i < 20; i++) {
            show(ForegroundInTheShopTest::shelves);
        }
        for (var i = 0; i < 15; i++) {
            assertThat(show(ForegroundInTheShopTest::coat)).hasSize(1);
        }
        for (var i = 0; i < 10; i++) {
            show(ForegroundInTheShopTest::coat);
        }

        assertThat(show(ForegroundInTheShopTest::coat)).isEmpty();
    }

    @Test
    void aShopperWhoStandsForTwoMinutesAndMovesTheirHandsIsStillFound() {
        for (var i = 0; i < 20; i++) {
            show(ForegroundInTheShopTest::shelves);
        }
        for (var i = 0; i < 1200; i++) {
            var hands = i / 7 % 2 == 0 ? 30 : 45;
            assertThat(show((x, y) -> handsOver(x, y, hands)))
                    .as("frame %d", i)
                    .singleElement()
                    .satisfies(box ->
                            assertThat(box.intersectionOverUnion(garment(LEFT))).isGreaterThan(0.8));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aClockThatIsSetHidesNoGarment(int hours) {
        for (var i = 0; i < 3; i++) {
            show(ForegroundInTheShopTest::shelves);
        }
        now = now.plus(Duration.ofHours(hours));
        for (var i = 0; i < 17; i++) {
            show(ForegroundInTheShopTest::shelves);
        }
        assertThat(show(shopper(LEFT, ForegroundInTheShopTest::shelves))).hasSize(1);
        now = now.minus(Duration.ofHours(2L * hours));

        for (var i = 0; i < 100; i++) {
            assertThat(show(shopper(LEFT, ForegroundInTheShopTest::shelves)))
                    .as("frame %d", i)
                    .hasSize(1);
        }
    }

    private List<Box> show(IntBinaryOperator picture) {
        now = now.plus(Duration.ofMillis(100));
        noiseAt = random.nextInt(noise.length);
        return locator.locate(Drawn.frame(1, now, WIDTH, HEIGHT, (x, y) -> grainy(picture.applyAsInt(x, y))));
    }

    private int grainy(int rgb) {
        return channel(rgb >> 16) << 16 | channel(rgb >> 8) << 8 | channel(rgb);
    }

    private int channel(int value) {
        noiseAt = (noiseAt + 1) % noise.length;
        return Math.max(0, Math.min(255, (value & 0xFF) + noise[noiseAt]));
    }

    private static Box garment(int left) {
        return new Box(
                (double) left / WIDTH,
                (double) TOP / HEIGHT,
                (double) GARMENT_WIDTH / WIDTH,
                (double) (BOTTOM - TOP) / HEIGHT);
    }

    private static int shelves(int x, int y) {
        return y / 10 % 2 == 0 ? 0x96968C : 0x6E6E64;
    }

    /** Clothes on a rail, each three to six cells wide and of any colour, in three rows. */
    private static IntBinaryOperator racks(long seed) {
        var random = new Random(seed);
        var colours = new int[3][WIDTH];
        for (var row : colours) {
            for (var x = 0; x < WIDTH; ) {
                var colour = random.nextInt(0x1000000);
                for (var end = x + 3 + random.nextInt(4); x < Math.min(WIDTH, end); x++) {
                    row[x] = colour;
                }
            }
        }
        return (x, y) -> colours[y / 30][x];
    }

    /** A shopper in a red garment with checks. */
    private static IntBinaryOperator shopper(int left, IntBinaryOperator behind) {
        return (x, y) -> {
            var inside = x >= left && x < left + GARMENT_WIDTH && y >= TOP && y < BOTTOM;
            var check = ((x - left) / 7 + y / 9) % 2 == 0;
            return inside ? check ? 0xBE1E32 : 0x501018 : behind.applyAsInt(x, y);
        };
    }

    /** A plain garment, and two hands before it at this height. */
    private static int handsOver(int x, int y, int hands) {
        var inside = x >= LEFT && x < LEFT + GARMENT_WIDTH && y >= TOP && y < BOTTOM;
        var beside = (x - LEFT - 4) % 24;
        var onHand = inside && y >= hands && y < hands + 8 && beside >= 0 && beside < 8;
        return onHand ? 0xE0B090 : inside ? 0x2040A0 : shelves(x, y);
    }

    private static int coat(int x, int y) {
        return x / 12 % 2 == 0 ? 0x203050 : 0x301840;
    }
}
