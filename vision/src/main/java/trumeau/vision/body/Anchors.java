package trumeau.vision.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trumeau.vision.classify.NetOutputs;

/**
 * Reads what the net says that finds bodies: at each of its anchors a score, the box of a face, and four points, of
 * which the middle of the hips and the reach of the whole body are used; the box serves only to know two answers of one
 * body. After MediaPipe's {@code pose_detection_cpu.pbtxt}.
 */
public final class Anchors {

    /**
     * A layer of cells of 8 and one of 16 pixels with two anchors in each, and three of 32, whose six stand together.
     */
    private static final List<Layer> LAYERS = List.of(new Layer(8, 2), new Layer(16, 2), new Layer(32, 6));
    /** MediaPipe starts a pose from here. */
    private static final double LEAST_SCORE = 0.5;
    /** Two answers whose boxes share more than this are of one body. */
    private static final double SAME = 0.3;
    /** The numbers of a box before its points. */
    private static final int POINTS_AT = 4;

    private final int side;
    private final List<Anchor> anchors;

    private record Layer(int stride, int perCell) {}

    private record Anchor(double x, double y) {}

    /** An answer; everything in shares of the input. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one frame, compared by nobody
    private record Answer(double score, double x, double y, double width, double height, double[] points) {

        boolean isOfTheBodyOf(Answer other) {
            var across = Math.min(x + width / 2, other.x + other.width / 2)
                    - Math.max(x - width / 2, other.x - other.width / 2);
            var down = Math.min(y + height / 2, other.y + other.height / 2)
                    - Math.max(y - height / 2, other.y - other.height / 2);
            if (across <= 0 || down <= 0) {
                return false;
            }
            var shared = across * down;
            return shared / (width * height + other.width * other.height - shared) > SAME;
        }
    }

    /** Of a square input with this side, in pixels. */
    public Anchors(int side) {
        this.side = side;
        this.anchors = new ArrayList<>();
        for (var layer : LAYERS) {
            var cells = (side + layer.stride() - 1) / layer.stride();
            for (var i = 0; i < cells * cells * layer.perCell(); i++) {
                var column = i / layer.perCell() % cells;
                var row = i / layer.perCell() / cells;
                anchors.add(new Anchor((column + 0.5) / cells, (row + 0.5) / cells));
            }
        }
    }

    /** How many there are. */
    public int count() {
        return anchors.size();
    }

    /**
     * The bodies, the nearest, which is the largest, first. An answer is the mean of those of the same body, by their
     * scores.
     *
     * @param boxes {@link NetOutputs#BOX_NUMBERS} for each anchor
     * @param scores a logit for each anchor
     * @param place where the input's places lie in the frame
     */
    public List<FoundBody> bodies(float[] boxes, float[] scores, Place place) {
        var answers = new ArrayList<Answer>();
        for (var i = 0; i < anchors.size(); i++) {
            var score = 1 / (1 + Math.exp(-scores[i]));
            if (score >= LEAST_SCORE) {
                answers.add(answer(score, anchors.get(i), boxes, i * NetOutputs.BOX_NUMBERS));
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::score).reversed());
        var found = new ArrayList<FoundBody>();
        while (!answers.isEmpty()) {
            var best = answers.get(0);
            var same = answers.stream().filter(best::isOfTheBodyOf).toList();
            answers.removeAll(same);
            answers.remove(best);
            mean(same.isEmpty() ? List.of(best) : same, place)
                    .ifPresent(square -> found.add(new FoundBody(best.score(), square)));
        }
        found.sort(Comparator.comparingDouble((FoundBody body) -> body.square().side())
                .reversed());
        return found;
    }

    /** Where the input's places lie in the frame. */
    public interface Place {
        /** In pixels of the frame, of a share of the input's width. */
        double x(double share);

        /** In pixels of the frame, of a share of the input's height. */
        double y(double share);
    }

    private Answer answer(double score, Anchor anchor, float[] boxes, int at) {
        var points = new double[NetOutputs.BOX_NUMBERS - POINTS_AT];
        for (var i = 0; i < points.length; i++) {
            points[i] = (i % 2 == 0 ? anchor.x() : anchor.y()) + boxes[at + POINTS_AT + i] / side;
        }
        return new Answer(
                score,
                anchor.x() + boxes[at] / side,
                anchor.y() + boxes[at + 1] / side,
                boxes[at + 2] / side,
                boxes[at + 3] / side,
                points);
    }

    private static Optional<BodySquare> mean(List<Answer> answers, Place place) {
        var sums = new double[4];
        var weight = 0.0;
        for (var answer : answers) {
            for (var i = 0; i < sums.length; i++) {
                sums[i] += answer.score() * answer.points()[i];
            }
            weight += answer.score();
        }
        var centreX = place.x(sums[0] / weight);
        var centreY = place.y(sums[1] / weight);
        var reachX = place.x(sums[2] / weight);
        var reachY = place.y(sums[3] / weight);
        return centreX == reachX && centreY == reachY
                ? Optional.empty()
                : Optional.of(BodySquare.around(centreX, centreY, reachX, reachY));
    }
}
