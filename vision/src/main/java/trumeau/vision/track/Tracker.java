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

/** Follows garments from frame to frame by the overlap of their boxes. Used by one thread. */
public final class Tracker {

    private static final double LEAST_OVERLAP = 0.25;
    private static final Duration KEPT_UNSEEN = Duration.ofMillis(700);
    /** A tag hangs beside its garment by at most this share of the garment's box. */
    private static final double BESIDE = 0.1;

    private final List<Track> tracks = new ArrayList<>();
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
        for (var pair : pairs(left)) {
            if (left.contains(pair.sighting) && !drawn.contains(pair.track)) {
                left.remove(pair.sighting);
                drawn.add(goOn(pair, at, judge));
            }
        }
        left.forEach(sighting -> drawn.add(begin(sighting, at)));
        seen.tags().forEach(tag -> ownerOf(tag, drawn).ifPresent(track -> track.read(tag)));
        return scene(seen, drawn);
    }

    /** Or in the future: then the clock was set back, and nobody knows how long ago it was. */
    private static boolean isLongAgo(Instant lastSeen, Instant at) {
        return Duration.between(lastSeen, at).abs().compareTo(KEPT_UNSEEN) > 0;
    }

    private record Pair(Track track, Sighting sighting, double overlap) {}

    private List<Pair> pairs(List<Sighting> sightings) {
        var pairs = new ArrayList<Pair>();
        for (var track : tracks) {
            for (var sighting : sightings) {
                var overlap = track.box().intersectionOverUnion(sighting.box());
                if (overlap >= LEAST_OVERLAP) {
                    pairs.add(new Pair(track, sighting, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        return pairs;
    }

    private Track goOn(Pair pair, Instant at, Judge judge) {
        if (pair.track.jumpsTo(pair.sighting)) {
            tracks.remove(pair.track);
            return begin(pair.sighting, at);
        }
        pair.track.add(pair.sighting, at, judge);
        return pair.track;
    }

    private Track begin(Sighting sighting, Instant at) {
        var track = new Track(++lastId, sighting, at);
        tracks.add(track);
        return track;
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
        var garments =
                tracks.stream().filter(Track::isSettled).map(Track::garment).toList();
        return new Scene(seen.frame(), seen.capturedAt(), new OverlayScene(seen.frame(), callouts), garments);
    }
}
