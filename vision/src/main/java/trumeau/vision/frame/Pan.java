package trumeau.vision.frame;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * How a still photo is pushed from side to side, so that it moves as before a camera: a slow sine from the middle.
 *
 * @param share from the leftmost place to the rightmost, of the picture's width, 0 to .2
 */
record Pan(double share) {

    /** From the middle to one side, to the other and back. */
    private static final Duration THERE_AND_BACK = Duration.ofSeconds(6);

    private static final Pattern FORM = Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})?)%");
    private static final double MOST = 0.2;

    /** As an operator writes it, {@code 4%}. */
    static Pan parse(String text) {
        var matcher = FORM.matcher(text);
        if (matcher.matches() && Double.parseDouble(matcher.group(1)) / 100 <= MOST) {
            return new Pan(Double.parseDouble(matcher.group(1)) / 100);
        }
        throw new IllegalArgumentException(
                "pan must be a part of the picture's width as 4%, at most 20%, not \"" + text + "\"");
    }

    /** How far to the right of its place the photo is, as a share of the picture's width. */
    double rightAfter(Duration held) {
        return share / 2 * Math.sin(2 * Math.PI * held.toNanos() / THERE_AND_BACK.toNanos());
    }

    boolean isStill() {
        return share == 0;
    }
}
