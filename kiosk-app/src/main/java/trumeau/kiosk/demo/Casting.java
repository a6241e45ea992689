package trumeau.kiosk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.demo.drawing.GarmentArtist;

/** Says what is before the demo's camera in place of its clip, while somebody directs. Any thread. */
@ApplicationScoped
class Casting {

    private final InstantSource clock;
    private final AtomicReference<@Nullable Directed> directed = new AtomicReference<>();

    @Inject
    Casting(InstantSource clock) {
        this.clock = clock;
    }

    /** What is seen at a moment: a cast so far in its script; before and after it the room is empty. */
    record Directed(Optional<Cast> cast, Instant since, Duration visible) {

        /** Where the artist's script is; hands are as slow as the cast is long to be seen. */
        double scriptSeconds(Instant now) {
            var elapsed = Duration.between(since, now).toMillis();
            return GarmentArtist.CLIP_SECONDS * elapsed / Math.max(1, visible.toMillis());
        }

        boolean isSeen(Instant now) {
            var seconds = scriptSeconds(now);
            return cast.isPresent() && seconds >= 0 && seconds < GarmentArtist.CLIP_SECONDS;
        }
    }

    /** This is held up from now on, for so long; then the room is empty. */
    void show(Cast cast, Duration visible) {
        directed.set(new Directed(Optional.of(cast), clock.instant(), visible));
    }

    /** The room is empty from now on. */
    void clear() {
        directed.set(new Directed(Optional.empty(), clock.instant(), Duration.ZERO));
    }

    /** Nobody directs any longer: the clip goes on. */
    void end() {
        directed.set(null);
    }

    /** Empty while nobody directs. */
    Optional<Directed> now() {
        return Optional.ofNullable(directed.get());
    }
}
