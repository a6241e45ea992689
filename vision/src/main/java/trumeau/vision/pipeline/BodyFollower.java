package trumeau.vision.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.FoundBody;
import trumeau.vision.body.SteadyBody;
import trumeau.vision.body.SteadySquare;
import trumeau.vision.frame.Frame;

/**
 * Follows the nearest body from frame to frame. The whole frame is searched when none is followed, and now and then,
 * for one that has come nearer. For one thread.
 */
final class BodyFollower {

    /** MediaPipe follows a body for as long as it is as likely as this. */
    private static final double LEAST_PRESENCE = 0.5;
    /** While nobody is there, only every so many frames are searched. */
    private static final int FRAMES_PER_SEARCH = 3;
    /** While somebody is followed. */
    private static final int FRAMES_PER_GLANCE = 20;
    /** So much larger a body is nearer, and not the same one measured otherwise. */
    private static final double NEARER = 1.3;

    private SteadyBody steady = new SteadyBody();
    private SteadySquare squares = new SteadySquare();
    private Optional<BodySquare> square = Optional.empty();
    private final Bystanders bystanders = new Bystanders();
    private boolean changed;
    private int frames;

    /**
     * The body in this frame, with steady points; empty when there is none.
     *
     * @param find the bodies of a frame, the nearest first
     * @param read the body in a square
     */
    Optional<Body> follow(
            Frame frame, Function<Frame, List<FoundBody>> find, BiFunction<Frame, BodySquare, Body> read) {
        var followed = square.map(at -> read.apply(frame, at)).filter(BodyFollower::isThere);
        var searched = isSearched(followed.isPresent());
        var found = searched ? find.apply(frame) : List.<FoundBody>of();
        var other = found.stream()
                .map(FoundBody::square)
                .findFirst()
                .filter(nearest -> followed.isEmpty() || isNearer(nearest, followed.get()))
                .map(nearest -> read.apply(frame, nearest))
                .filter(BodyFollower::isThere);
        changed = other.isPresent() || (followed.isEmpty() && square.isPresent());
        if (followed.isEmpty() || other.isPresent()) {
            steady = new SteadyBody();
            squares = new SteadySquare();
        }
        var body = other.or(() -> followed);
        square = body.map(there -> squares.next(there.next()));
        if (searched) {
            bystanders.found(found, square);
        }
        return body.map(there -> steady.next(there, frame.capturedAt()));
    }

    /** Whether the last frame shows another body than the frame before it, or none any longer. */
    boolean hasChanged() {
        return changed;
    }

    /** Whether somebody else is in the picture, too; seen within a second, gone after two. */
    boolean seesBystanders() {
        return square.isPresent() && bystanders.areThere();
    }

    /** Whoever was just lost is searched at once. */
    private boolean isSearched(boolean isFollowed) {
        var wasFollowed = square.isPresent();
        return frames++ % (isFollowed ? FRAMES_PER_GLANCE : FRAMES_PER_SEARCH) == 0 || (wasFollowed && !isFollowed);
    }

    private static boolean isNearer(BodySquare found, Body followed) {
        return found.side() > NEARER * followed.next().side();
    }

    private static boolean isThere(Body body) {
        return body.presence() >= LEAST_PRESENCE
                && body.points().values().stream().allMatch(at -> Double.isFinite(at.x() + at.y()));
    }
}
