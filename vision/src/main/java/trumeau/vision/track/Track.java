package trumeau.vision.track;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;

/** One garment followed from frame to frame. What it says changes only when several frames agree. */
final class Track {

    private static final int FRAMES_TO_SETTLE = 3;
    private static final Duration TIME_TO_SETTLE = Duration.ofMillis(250);
    private static final double OTHER_GARMENT = 0.8;
    private static final int FRAMES_TO_JUMP = 2;
    private static final int UNLIKE_FRAMES_TO_END = 5;
    private static final int FRAMES_TO_SWITCH = 3;
    private static final int FRAMES_TO_DOUBT = 5;
    private static final double BOX_MOVES = 0.7;
    private static final int TOP = 3;
    /** A tag is turned away from the camera for a while, but not for ever. */
    private static final Duration TAG_KEPT = Duration.ofSeconds(20);

    private final long id;
    private final Instant firstSeen;
    private final Evidence evidence;
    private Instant lastSeen;
    private Box box;
    private List<Guess> said;
    private Garment.Certainty certainty = Garment.Certainty.UNSURE;
    private final RecentTags tags = new RecentTags(TAG_KEPT);
    private final Inquiry inquiry = new Inquiry();
    private @Nullable Sighting stranger;
    private int strangers;
    private int unlike;
    private int sightings = 1;
    private int others;
    private int doubts;
    private Garment.Certainty shown = Garment.Certainty.UNSURE;
    private boolean displaced;

    Track(long id, Sighting first, Instant at) {
        this.id = id;
        this.firstSeen = at;
        this.lastSeen = at;
        this.evidence = new Evidence(first);
        this.box = first.box();
        this.said = evidence.ranking();
    }

    Box box() {
        return box;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    /**
     * Whether this is the second frame in a row that shows another garment in the same place, or the fifth that doesn't
     * show this one, whatever they show.
     */
    boolean jumpsTo(Sighting sighting) {
        if (evidence.likeness(sighting.embedding()) >= OTHER_GARMENT) {
            stranger = null;
            strangers = 0;
            unlike = 0;
            return false;
        }
        unlike++;
        var before = stranger;
        var goesOn = before != null && Evidence.cosine(before.embedding(), sighting.embedding()) >= OTHER_GARMENT;
        strangers = goesOn ? strangers + 1 : 1;
        stranger = sighting;
        return strangers >= FRAMES_TO_JUMP || unlike >= UNLIKE_FRAMES_TO_END;
    }

    /** Adds a frame's sighting; one that seems to show another garment moves only the box. */
    void add(Sighting sighting, Instant at, Judge judge) {
        displaced = false;
        moveTo(sighting.box(), at);
        if (stranger != null) {
            return;
        }
        sightings++;
        evidence.add(sighting);
        say(evidence.ranking(), judge);
        shown = isSettled() ? inquiry.hear(said, certainty, at) : certainty;
    }

    private void say(List<Guess> ranking, Judge judge) {
        var same = ranking.get(0).category().equals(said.get(0).category());
        others = same ? 0 : others + 1;
        if (same || !isSettled() || others >= FRAMES_TO_SWITCH) {
            said = ranking;
            others = 0;
        }
        var sure = judge.certaintyOf(said) == Garment.Certainty.RECOGNISED;
        doubts = sure ? 0 : doubts + 1;
        if (sure) {
            certainty = Garment.Certainty.RECOGNISED;
        } else if (!same || doubts >= FRAMES_TO_DOUBT || !isSettled()) {
            certainty = Garment.Certainty.UNSURE;
        }
    }

    /** It is still there; the frame says nothing else of it, so nothing is counted for or against what it is. */
    void moveTo(Box to, Instant at) {
        lastSeen = at;
        box = moved(to);
    }

    private Box moved(Box to) {
        var x = box.x() + BOX_MOVES * (to.x() - box.x());
        var y = box.y() + BOX_MOVES * (to.y() - box.y());
        var width = box.width() + BOX_MOVES * (to.width() - box.width());
        var height = box.height() + BOX_MOVES * (to.height() - box.height());
        return new Box(x, y, Math.min(width, 1 - x), Math.min(height, 1 - y));
    }

    void read(TagRead read, Instant at) {
        tags.read(read, at);
    }

    /** Cosine between its look and a sighting's. */
    double likeness(Sighting sighting) {
        return evidence.likeness(sighting.embedding());
    }

    /** Whether a sighting looks like this garment. */
    boolean isLike(Sighting sighting) {
        return likeness(sighting) >= OTHER_GARMENT;
    }

    /** Another garment has taken its place: it is not shown, and comes back only by its look. */
    void displace() {
        displaced = true;
    }

    boolean isDisplaced() {
        return displaced;
    }

    /** Whether it was seen often or long enough to be acted on. */
    boolean isSettled() {
        var longEnough = Duration.between(firstSeen, lastSeen).compareTo(TIME_TO_SETTLE) >= 0;
        return sightings >= FRAMES_TO_SETTLE || (sightings >= 2 && longEnough);
    }

    Garment garment() {
        var top = said.subList(0, Math.min(TOP, said.size()));
        var read = tags.at(lastSeen);
        var traits = evidence.traits();
        return new Garment(
                id, box, shown, top, evidence.colour(), traits, evidence.embedding(), read, inquiry.options());
    }

    OverlayScene.Callout callout() {
        return new OverlayScene.Callout(id, box, shown, said.get(0));
    }
}
