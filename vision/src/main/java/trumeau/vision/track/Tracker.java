package trumeau.vision.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.tag.TagRead;

/**
 * Follows garments from frame to frame by the overlap of their boxes and by their looks, which tell two garments apart
 * that cross each other, and find one again that was covered for a moment. What is remembered of an earlier frame moves
 * a garment's box and is no evidence: frames are counted in which a net looked at it. Used by one thread.
 */
public final class Tracker {

    private static final double LEAST_OVERLAP = 0.25;
    private static final Duration KEPT_UNSEEN = Duration.ofMillis(700);
    /** A garment that is found again away from where it was lost must look so much the same, and be so near. */
    private static final double SAME_LOOK = 0.9;

    private static final double REACH = 1.5;
    private static final double SAME_PLACE = 0.5;
    private static final Duration LOOSE_TAG_KEPT = Duration.ofSeconds(2);
    /** A tag hangs beside its garment by at most this share of the garment's box. */
    private static final double BESIDE = 0.1;

    private final List<Track> tracks = new ArrayList<>();
    private final RecentTags looseTags = new RecentTags(LOOSE_TAG_KEPT);
    private long lastId;

    /** A tracker whose first track gets number 1. */
    public Tracker() {
        this(0);
    }

    /** A tracker that goes on where another stopped, so that no number means two garments. */
    public Tracker(long lastId) {
        this.lastId = lastId;
    }

    /** The highest track number given so far. */
    public long lastId() {
        return lastId;
    }

    /** Whether any garment is still followed, in sight or not. */
    public boolean follows() {
        return !tracks.isEmpty();
    }

    /** What is before the camera after this frame, and what is to be drawn over it. */
    public Scene follow(Observation seen, Judge judge) {
        var at = seen.capturedAt();
        tracks.removeIf(track -> isLongAgo(track.lastSeen(), at));
        var drawn = new LinkedHashSet<Track>();
        var left = new ArrayList<>(seen.sightings());
        if (!seen.worn()) {
            left.removeIf(this::isMeeting);
        }
        for (var pair : pairs(left)) {
            if (left.contains(pair.sighting) && !drawn.contains(pair.track)) {
                left.remove(pair.sighting);
                drawn.add(goOn(pair, at, judge));
            }
        }
        left.forEach(sighting -> drawn.add(begin(sighting, at)));
        seen.tags().forEach(tag -> read(tag, drawn, at));
        return scene(seen, drawn);
    }

    /** Whether this is no garment but two that cover each other: they are waited for, and are told apart after it. */
    private boolean isMeeting(Sighting sighting) {
        var held = tracks.stream()
                .filter(track -> track.isSettled() && !track.isDisplaced())
                .filter(track -> holds(sighting.box(), 0, track.box()))
                .count();
        return held >= 2 && tracks.stream().noneMatch(track -> track.isLike(sighting));
    }

    /** Or in the future: then the clock was set back, and nobody knows how long ago it was. */
    private static boolean isLongAgo(Instant lastSeen, Instant at) {
        return Duration.between(lastSeen, at).abs().compareTo(KEPT_UNSEEN) > 0;
    }

    private record Pair(Track track, Sighting sighting, double overlap, double likeness) {

        boolean alike() {
            return track.isLike(sighting);
        }

        boolean fits() {
            var placed = overlap >= LEAST_OVERLAP && (!track.isDisplaced() || alike());
            return placed || (likeness >= SAME_LOOK && near(track.box(), sighting.box()));
        }
    }

    /** What may go together, the likeliest first: two that cross each other keep their looks, not their places. */
    private List<Pair> pairs(List<Sighting> sightings) {
        var pairs = new ArrayList<Pair>();
        for (var track : tracks) {
            for (var sighting : sightings) {
                var overlap = track.box().intersectionOverUnion(sighting.box());
                var pair = new Pair(track, sighting, overlap, track.likeness(sighting));
                if (pair.fits()) {
                    pairs.add(pair);
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::alike)
                .thenComparingDouble(pair -> pair.overlap + pair.likeness)
                .reversed());
        return pairs;
    }

    private static boolean near(Box one, Box other) {
        var right = one.x() + one.width() / 2 - other.x() - other.width() / 2;
        var down = one.y() + one.height() / 2 - other.y() - other.height() / 2;
        return Math.abs(right) <= REACH * one.width() && Math.abs(down) <= REACH * one.height();
    }

    private Track goOn(Pair pair, Instant at, Judge judge) {
        if (pair.sighting.remembered()) {
            pair.track.moveTo(pair.sighting.box(), at);
            return pair.track;
        }
        if (pair.track.jumpsTo(pair.sighting)) {
            pair.track.displace();
            return begin(pair.sighting, at);
        }
        if (pair.track.isDisplaced()) {
            tracks.stream()
                    .filter(other -> other.box().intersectionOverUnion(pair.sighting.box()) >= SAME_PLACE)
                    .forEach(Track::displace);
        }
        pair.track.add(pair.sighting, at, judge);
        return pair.track;
    }

    private Track begin(Sighting sighting, Instant at) {
        var track = new Track(++lastId, sighting, at);
        tracks.add(track);
        return track;
    }

    private void read(TagRead tag, Set<Track> drawn, Instant at) {
        var owner = ownerOf(tag, drawn);
        owner.ifPresentOrElse(track -> track.read(tag, at), () -> looseTags.read(tag, at));
        if (owner.isPresent()) {
            looseTags.forget(tag.text());
        }
    }

    private static Optional<Track> ownerOf(TagRead tag, Set<Track> seen) {
        return seen.stream()
                .filter(track -> holds(track.box(), BESIDE, tag.box()))
                .min(Comparator.<Track, Boolean>comparing(track -> !holds(track.box(), 0, tag.box()))
                        .thenComparingDouble(
                                track -> track.box().width() * track.box().height()));
    }

    /** Whether a box, widened on each side by this share of itself, holds the middle of another. */
    private static boolean holds(Box outer, double widened, Box inner) {
        var x = inner.x() + inner.width() / 2;
        var y = inner.y() + inner.height() / 2;
        var beside = widened * outer.width();
        var above = widened * outer.height();
        return x >= outer.x() - beside
                && x <= outer.x() + outer.width() + beside
                && y >= outer.y() - above
                && y <= outer.y() + outer.height() + above;
    }

    private Scene scene(Observation seen, Set<Track> drawn) {
        var callouts =
                drawn.stream().filter(Track::isSettled).map(Track::callout).toList();
        var garments = tracks.stream()
                .filter(track -> track.isSettled() && !track.isDisplaced())
                .map(Track::garment)
                .toList();
        var overlay = new OverlayScene(seen.frame(), callouts);
        return new Scene(seen.frame(), seen.capturedAt(), overlay, garments, looseTags.at(seen.capturedAt()));
    }
}
