package trumeau.vision.body;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A point of the body, in the order of the net's answers; left and right are the person's own. MediaPipe's points 11 to
 * 32: the face's eleven are not computed.
 */
public enum BodyPoint {
    LEFT_SHOULDER,
    RIGHT_SHOULDER,
    LEFT_ELBOW,
    RIGHT_ELBOW,
    LEFT_WRIST,
    RIGHT_WRIST,
    LEFT_LITTLE_FINGER,
    RIGHT_LITTLE_FINGER,
    LEFT_INDEX_FINGER,
    RIGHT_INDEX_FINGER,
    LEFT_THUMB,
    RIGHT_THUMB,
    LEFT_HIP,
    RIGHT_HIP,
    LEFT_KNEE,
    RIGHT_KNEE,
    LEFT_ANKLE,
    RIGHT_ANKLE,
    LEFT_HEEL,
    RIGHT_HEEL,
    LEFT_TOE,
    RIGHT_TOE;

    /** How many there are. */
    public static final int COUNT = values().length;

    /** Behind the points, the net gives two more that span the square of the next frame. */
    private static final List<String> SPANNING = List.of("centre", "reach");

    /** As model files name it: {@code left-shoulder}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a net's categories are these points, in this order, and then the two that span the next square. */
    public static boolean are(List<String> categories) {
        var codes = Arrays.stream(values()).map(BodyPoint::code).toList();
        return categories.size() == COUNT + SPANNING.size()
                && categories.subList(0, COUNT).equals(codes)
                && categories.subList(COUNT, categories.size()).equals(SPANNING);
    }
}
