package trumeau.vision.dress;

import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;

/** A body as clothes hang on it; left and right are those of the frame. All in its pixels. */
final class Figure {

    /** Of the distance between shoulders and hips: shoulders closer to each other are seen from the side. */
    private static final double SIDEWAYS = 0.3;
    /** Of the distance between shoulders and hips: from a shoulder's joint up to its seam. */
    private static final double SEAM_UP = 0.09;
    /** How much of an arm is the upper arm, and of a leg the thigh. */
    private static final double UPPER_ARM = 0.53;

    private static final double THIGH = 0.5;
    /** Of the distance between shoulders and hips: so near to an arm's line is the arm. */
    private static final double ARM_BREADTH = 0.11;
    /** The least length of a thigh of a body that is cut off, of the distance between shoulders and hips. */
    private static final double SHORTEST_THIGH = 0.8;

    private final Body body;
    private final Spot left;
    private final Spot right;
    private final Spot hipLeft;
    private final Spot hipRight;
    private final Spot hips;
    private final Spot seam;
    private final double across;
    private final double down;

    Figure(Body body) {
        this.body = body;
        this.left = at(BodyPoint.RIGHT_SHOULDER);
        this.right = at(BodyPoint.LEFT_SHOULDER);
        this.hipLeft = at(BodyPoint.RIGHT_HIP);
        this.hipRight = at(BodyPoint.LEFT_HIP);
        this.hips = hipLeft.towards(hipRight, 0.5);
        var chest = left.towards(right, 0.5);
        this.across = left.to(right);
        this.down = chest.to(hips);
        this.seam = chest.towards(hips, -SEAM_UP);
    }

    private Spot at(BodyPoint point) {
        var landmark = body.at(point);
        return new Spot(landmark.x(), landmark.y());
    }

    /** Whether it faces the camera, near enough to be dressed. */
    boolean isFacing() {
        var seen = body.at(BodyPoint.LEFT_SHOULDER).isSeen()
                && body.at(BodyPoint.RIGHT_SHOULDER).isSeen();
        return seen && down > 4 && right.x() > left.x() && across > SIDEWAYS * down;
    }

    /** Between the shoulders' joints. */
    double across() {
        return across;
    }

    /** From between the shoulders to between the hips. */
    double down() {
        return down;
    }

    /** From the shoulders' seam to between the hips. */
    double trunk() {
        return seam.to(hips);
    }

    /** So far below the shoulders' seam: on the way to the hips, then to the knees. */
    Spot below(double far) {
        if (far <= trunk()) {
            return seam.towards(hips, far / trunk());
        }
        var knees = at(BodyPoint.RIGHT_KNEE).towards(at(BodyPoint.LEFT_KNEE), 0.5);
        var thigh = hips.to(knees);
        if (thigh < SHORTEST_THIGH * down / 2 || !body.at(BodyPoint.RIGHT_KNEE).isSeen()) {
            return seam.towards(hips, far / trunk());
        }
        return hips.towards(knees, (far - trunk()) / Math.max(SHORTEST_THIGH * down, thigh));
    }

    /** The direction across, of length 1: at 0 that of the shoulders, at 1 and more that of the hips. */
    Spot tilt(double share) {
        var lower = Math.max(0, Math.min(1, share));
        var hip = Math.max(1, hipLeft.to(hipRight));
        var x = (1 - lower) * (right.x() - left.x()) / across + lower * (hipRight.x() - hipLeft.x()) / hip;
        var y = (1 - lower) * (right.y() - left.y()) / across + lower * (hipRight.y() - hipLeft.y()) / hip;
        var length = Math.max(1e-6, Math.hypot(x, y));
        return new Spot(x / length, y / length);
    }

    Bone arm(boolean isLeft) {
        return isLeft
                ? bone(BodyPoint.RIGHT_SHOULDER, BodyPoint.RIGHT_ELBOW, BodyPoint.RIGHT_WRIST, UPPER_ARM)
                : bone(BodyPoint.LEFT_SHOULDER, BodyPoint.LEFT_ELBOW, BodyPoint.LEFT_WRIST, UPPER_ARM);
    }

    Bone leg(boolean isLeft) {
        return isLeft
                ? bone(BodyPoint.RIGHT_HIP, BodyPoint.RIGHT_KNEE, BodyPoint.RIGHT_ANKLE, THIGH)
                : bone(BodyPoint.LEFT_HIP, BodyPoint.LEFT_KNEE, BodyPoint.LEFT_ANKLE, THIGH);
    }

    private Bone bone(BodyPoint root, BodyPoint joint, BodyPoint end, double share) {
        return new Bone(at(root), at(joint), at(end), share);
    }

    /** Whether an arm lies here, its upper end excepted. */
    boolean isArm(Spot spot) {
        return arm(true).passes(spot, ARM_BREADTH * down) || arm(false).passes(spot, ARM_BREADTH * down);
    }
}
