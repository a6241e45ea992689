package trumeau.vision.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import trumeau.vision.classify.NetOutputs;

class AnchorsTest {

    private static final int SIDE = 224;
    /** The first of the cells of 32 pixels. */
    private static final int COARSE = 28 * 28 * 2 + 14 * 14 * 2;

    /** A frame of 448 x 448 pixels. */
    private static final Anchors.Place TWICE = new Anchors.Place() {
        @Override
        public double x(double share) {
            return share * 448;
        }

        @Override
        public double y(double share) {
            return share * 448;
        }
    };

    private final Anchors anchors = new Anchors(SIDE);
    private final float[] boxes = new float[anchors.count() * NetOutputs.BOX_NUMBERS];
    private final float[] scores = new float[anchors.count()];

    @BeforeEach
    void nobody() {
        Arrays.fill(scores, -100);
    }

    @Test
    void thereAreAsManyAsTheNetAnswersFor() {
        assertThat(anchors.count()).isEqualTo(2254);
    }

    @Test
    void nobodyIsFoundWhereNothingIsLikely() {
        scores[7] = -0.01f;

        assertThat(anchors.bodies(boxes, scores, TWICE)).isEmpty();
    }

    /** The last six answers are of the last coarse cell: of three layers that stand together. */
    @Test
    void anAnswerLiesWhereItsAnchorDoes() {
        says(anchors.count() - 6, 2, 20, 0, -40);

        var found = anchors.bodies(boxes, scores, TWICE);

        assertThat(found).hasSize(1);
        var square = found.get(0).square();
        var centre = (SIDE - 16) * 2.0;
        assertThat(square.x()).isCloseTo(centre, within(1e-4));
        assertThat(square.side()).isCloseTo(2 * 1.25 * 40 * 2, within(1e-3));
        assertThat(found.get(0).score()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
    }

    @Test
    void twoAnswersOfOneHeadAreOneBodyBetweenThem() {
        says(COARSE, 1, 20, 0, -30);
        says(COARSE + 1, 1, 20, 0, -50);

        var found = anchors.bodies(boxes, scores, TWICE);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).square().side()).isCloseTo(2 * 1.25 * 40 * 2, within(1e-3));
    }

    @Test
    void ofTwoBodiesTheNearestComesFirst() {
        says(COARSE, 3, 10, 0, -20);
        says(anchors.count() - 1, 1, 10, 0, -60);

        var found = anchors.bodies(boxes, scores, TWICE);

        assertThat(found).hasSize(2);
        assertThat(found.get(0).square().side())
                .isGreaterThan(found.get(1).square().side());
    }

    /** A head of this size at an anchor, the hips there, the reach so far from them. */
    private void says(int anchor, float score, float size, float reachX, float reachY) {
        scores[anchor] = score;
        var at = anchor * NetOutputs.BOX_NUMBERS;
        boxes[at + 2] = size;
        boxes[at + 3] = size;
        boxes[at + 6] = reachX;
        boxes[at + 7] = reachY;
    }
}
