package trumeau.vision.locate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;

/**
 * Finds what stands before the learnt background. It learns for the first half second; what stands without moving
 * becomes background only after half a minute, the place that a thing left after a second. A camera that changes its
 * resolution keeps its background, one that changes its shape begins anew. At most two boxes. For one camera and one
 * thread.
 */
public final class ForegroundLocator implements Locator {

    private static final Duration FIRST_LOOK = Duration.ofMillis(500);
    private static final double LEAST_SHARE = 0.02;
    private static final double LEAST_OF_LARGEST = 0.35;
    private static final int MOST_BOXES = 2;
    private static final int MARGIN = 1;

    private @Nullable Background background;
    private Instant start = Instant.MIN;
    private boolean firstLook = true;

    @Override
    public List<Box> locate(Frame frame) {
        var picture = Thumbnail.of(frame);
        var learnt = background;
        if (learnt != null && !learnt.fits(picture) && learnt.isOf(picture)) {
            learnt = learnt.resizedTo(picture);
            background = learnt;
        }
        if (learnt == null || !learnt.fits(picture)) {
            background = new Background(picture, frame.capturedAt());
            start = frame.capturedAt();
            firstLook = true;
            return List.of();
        }
        if (isFirstLook(frame.capturedAt())) {
            learnt.learn(picture);
            return List.of();
        }
        var mask = within(frame.content(), learnt.separate(picture, frame.capturedAt()), picture);
        mask.tidy();
        learnt.layGhosts(mask);
        return boxes(mask.blobs(), picture, frame.content());
    }

    private boolean isFirstLook(Instant at) {
        if (at.isBefore(start)) {
            start = at; // the clock was set back
        }
        firstLook = firstLook && Duration.between(start, at).compareTo(FIRST_LOOK) < 0;
        return firstLook;
    }

    private static Mask within(Box content, Mask mask, Thumbnail picture) {
        var inside = new Mask(picture.width(), picture.height());
        for (var cell = 0; cell < picture.cells(); cell++) {
            var x = (cell % picture.width() + 0.5) / picture.width();
            var row = cell / picture.width();
            var y = (row + 0.5) / picture.height();
            var seen = x >= content.x()
                    && x <= content.x() + content.width()
                    && y >= content.y()
                    && y <= content.y() + content.height();
            if (seen && mask.isSet(cell)) {
                inside.set(cell);
            }
        }
        return inside;
    }

    private static List<Box> boxes(List<Mask.Blob> blobs, Thumbnail picture, Box content) {
        var least = LEAST_SHARE * picture.cells() * content.width() * content.height();
        var boxes = new ArrayList<Box>();
        for (var blob : blobs) {
            var large = blob.size()
                    >= Math.max(least, LEAST_OF_LARGEST * blobs.get(0).size());
            if (large && boxes.size() < MOST_BOXES) {
                boxes.add(box(blob, picture, content));
            }
        }
        return boxes;
    }

    private static Box box(Mask.Blob blob, Thumbnail picture, Box content) {
        var left = Math.max(content.x(), (double) (blob.left() - MARGIN) / picture.width());
        var top = Math.max(content.y(), (double) (blob.top() - MARGIN) / picture.height());
        var right = Math.min(content.x() + content.width(), (double) (blob.right() + MARGIN) / picture.width());
        var bottom = Math.min(content.y() + content.height(), (double) (blob.bottom() + MARGIN) / picture.height());
        return new Box(left, top, right - left, bottom - top);
    }
}
