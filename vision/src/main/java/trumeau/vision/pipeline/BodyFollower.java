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
 * Follows the nearest body from frame to frame: it is looked for in the whole frame only when none is followed. For one
 * thread.
 */
final class BodyFollower {

    /** MediaPipe follows a body for as long as it is as likely as this. */
    private static final double LEAST_PRESENCE = 0.5;
    /** While nobody is there, only every so many frames are searched. */
    private static final int FRAMES_PER_SEARCH = 3;

    private SteadyBody steady = new SteadyBody();
    private SteadySquare squares = new SteadySquare();
    private Optional<BodySquare> square = Optional.empty();
    private int searches;

    /**
     * The body in this frame, with steady points; empty when there is none.
     *
     * @param find the bodies of a frame, the nearest first
     * @param read the body in a square
     */
    Optional<Body> follow(
            Frame frame, Function<Frame, List<FoundBody>> find, BiFunction<Frame, BodySquare, Body> read) {
        var followed = square.map(at -> read.apply(frame, at)).filter(BodyFollower::isThere);
        var body = followed.isPresent() ? followed : found(frame, find, read);
        square = body.map(there -> squares.next(there.next()));
        if (body.isEmpty()) {
            steady = new SteadyBody();
            squares = new SteadySquare();
        }
        return body.map(there -> steady.next(there, frame.capturedAt()));
    }

    private Optional<Body> found(
            Frame frame, Function<Frame, List<FoundBody>> find, BiFunction<Frame, BodySquare, Body> read) {
        if (square.isEmpty() && searches++ % FRAMES_PER_SEARCH != 0) {
            return Optional.empty();
        }
        return find.apply(frame).stream()
                .findFirst()
                .map(nearest -> read.apply(frame, nearest.square()))
                .filter(BodyFollower::isThere);
    }

    private static boolean isThere(Body body) {
        return body.presence() >= LEAST_PRESENCE;
    }
}
