package trumeau.kiosk.demo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.demo.drawing.GarmentArtist;

/**
 * The script of the demo camera: which garment is before it at which moment, over and over. It is the known truth that
 * recognition is checked against.
 *
 * <p>Each showing is an empty room, a garment that comes, is held and leaves again.
 */
public final class DemoClip {

    /** How long the room is empty before each garment. */
    static final Duration EMPTY = Duration.ofSeconds(3);

    /** How long a garment is in the picture, from its first corner to its last. */
    static final Duration VISIBLE = Duration.ofSeconds(6);

    private static final Duration SHOWING = EMPTY.plus(VISIBLE);

    /** Seconds of the artist's script in one second of this clip: hands are slower here. */
    private static final double TEMPO = GarmentArtist.CLIP_SECONDS * 1000 / VISIBLE.toMillis();

    private final List<Showing> showings;

    public DemoClip(List<Showing> showings) {
        this.showings = List.copyOf(showings);
        if (showings.isEmpty()) {
            throw new IllegalArgumentException("a clip needs at least one garment to show");
        }
    }

    public List<Showing> showings() {
        return showings;
    }

    /** How long it takes until the clip begins again. */
    public Duration length() {
        return SHOWING.multipliedBy(showings.size());
    }

    /** What is seen so long after the clip began; it repeats for ever. */
    public Moment at(Duration sinceStart) {
        if (sinceStart.isNegative()) {
            throw new IllegalArgumentException("a clip has no moment before its start: " + sinceStart);
        }
        var inClip = sinceStart.toMillis() % length().toMillis();
        var index = (int) (inClip / SHOWING.toMillis());
        var inShowing = Duration.ofMillis(inClip % SHOWING.toMillis());
        return new Moment(index, showings.get(index), inShowing);
    }

    /**
     * The garment wholly before the camera at that moment; empty while the room is empty or the garment moves in or
     * out.
     */
    public Optional<Showing> heldAt(Duration sinceStart) {
        var moment = at(sinceStart);
        return moment.phase() == Phase.HELD ? Optional.of(moment.showing()) : Optional.empty();
    }

    /** What a showing is at, so many seconds of the artist's script after its garment began to come. */
    static Phase phaseAt(double seconds) {
        if (seconds < 0) {
            return Phase.EMPTY_ROOM;
        }
        if (seconds < GarmentArtist.ENTER_SECONDS) {
            return Phase.COMING;
        }
        var leaves = GarmentArtist.CLIP_SECONDS - GarmentArtist.LEAVE_SECONDS;
        return seconds < leaves ? Phase.HELD : Phase.LEAVING;
    }

    /** What a showing is at. */
    public enum Phase {
        EMPTY_ROOM,
        COMING,
        HELD,
        LEAVING
    }

    /**
     * One moment of the clip.
     *
     * @param index of the showing in the clip
     * @param elapsed since the showing began
     */
    public record Moment(int index, Showing showing, Duration elapsed) {

        public Phase phase() {
            return phaseAt(scriptSeconds());
        }

        /** Where the artist's script is: seconds since the garment began to come, negative while the room is empty. */
        double scriptSeconds() {
            return elapsed.minus(EMPTY).toMillis() / 1000.0 * TEMPO;
        }
    }
}
