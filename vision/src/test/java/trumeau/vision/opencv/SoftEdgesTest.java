package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SoftEdgesTest {

    private static final int SIDE = 192;
    /** Where the picture turns from dark to light. */
    private static final int EDGE = 93;

    private final ByteBuffer rgb = ByteBuffer.allocateDirect(SIDE * SIDE * 3);
    private final SoftEdges edges = new SoftEdges(rgb, SIDE, SIDE);

    @AfterEach
    void close() {
        edges.close();
    }

    /** The twelfth of 24 cells ends at pixel 96, three pixels beside the picture's edge. */
    @Test
    void aCoarseMaskFollowsTheEdgeOfThePicture() {
        var noise = new Random(1);
        for (var i = 0; i < SIDE * SIDE; i++) {
            var grey = (byte) ((i % SIDE < EDGE ? 60 : 190) + noise.nextInt(5));
            rgb.put(3 * i, grey).put(3 * i + 1, grey).put(3 * i + 2, grey);
        }
        var chances = new float[24 * 24];
        for (var i = 0; i < chances.length; i++) {
            chances[i] = i % 24 < 12 ? 1 : 0;
        }
        edges.guide();
        var alpha = edges.along(chances, 24);

        var row = 96 * SIDE;
        assertThat(alpha[row + EDGE - 2] & 0xff)
                .as("dark, just beside the edge")
                .isGreaterThan(190);
        assertThat(alpha[row + EDGE + 1] & 0xff).as("light, just behind it").isLessThan(110);
        assertThat(alpha[row + 5] & 0xff).isGreaterThan(245);
        assertThat(alpha[row + SIDE - 5] & 0xff).isLessThan(10);
    }

    @Test
    void aFlatPictureLeavesTheMaskSoft() {
        var chances = new float[] {1, 0};
        edges.guide();

        var alpha = edges.along(chances, 2);

        assertThat(alpha[96 * SIDE] & 0xff).isGreaterThan(alpha[96 * SIDE + SIDE / 2] & 0xff);
        assertThat(alpha[96 * SIDE + SIDE / 2] & 0xff).isGreaterThan(alpha[96 * SIDE + SIDE - 1] & 0xff);
    }
}
