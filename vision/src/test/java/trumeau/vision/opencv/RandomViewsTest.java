package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.vision.opencv.RandomViews.Strength;

class RandomViewsTest {

    private static final int SIDE = 16;
    private static final int BYTES = SIDE * SIDE * 3;

    private PictureCache cache;
    private final byte[] picture = new byte[BYTES];

    @BeforeEach
    void drawTheLeftHalfRed() {
        for (var i = 0; i < BYTES; i += 3) {
            picture[i] = (byte) (i / 3 % SIDE < SIDE / 2 ? 200 : 20);
            picture[i + 1] = 40;
        }
        cache = new PictureCache(SIDE, SIDE, PictureCache.Keep.EXACT);
        cache.add(ByteBuffer.allocateDirect(BYTES).put(picture).flip());
    }

    @AfterEach
    void close() {
        cache.close();
    }

    @Test
    void anExactCacheGivesBackEveryByteInItsPlace() {
        var batch = ByteBuffer.allocateDirect(2 * BYTES);
        cache.copy(0, batch, 1);

        var found = new byte[BYTES];
        batch.get(BYTES, found);
        assertThat(found).isEqualTo(picture);
        assertThat(batch.get(0)).isZero();
    }

    @Test
    void withoutStrengthAViewIsThePictureOrItsMirrorImage() {
        var seen = new java.util.HashSet<Integer>();
        for (var seed = 0; seed < 10; seed++) {
            var view = view(seed, Strength.NONE);
            var left = view[0] & 0xFF;
            assertThat(left + (view[BYTES - 3] & 0xFF)).as("seed %s", seed).isEqualTo(220);
            seen.add(left);
        }
        assertThat(seen).containsExactlyInAnyOrder(200, 20);
    }

    @Test
    void theSameSeedGivesTheSameViewAndAnotherAnother() {
        assertThat(view(4, Strength.FULL)).isEqualTo(view(4, Strength.FULL));
        assertThat(view(4, Strength.FULL)).isNotEqualTo(view(5, Strength.FULL));
    }

    private byte[] view(int seed, Strength strength) {
        var batch = ByteBuffer.allocateDirect(BYTES);
        try (var views = new RandomViews(SIDE, SIDE, strength)) {
            views.draw(cache, 0, new Random(seed), new RandomViews.Place(batch, 0));
        }
        var found = new byte[BYTES];
        batch.get(0, found);
        return found;
    }
}
