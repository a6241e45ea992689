package trumeau.kiosk.demo;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.demo.drawing.HeldUp;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.Picture;

/**
 * The frames of a clip at their time, 15 a second unless another pace is asked for. A machine that can't draw that fast
 * gets fewer frames, never late ones: each frame is drawn for the moment at which it is asked for.
 */
final class DrawnFrames implements FrameSource {

    /** Frames a second. */
    static final int USUAL_FPS = 15;

    private final ClipArtist artist;
    private final InstantSource clock;
    private final BooleanSupplier audience;
    private final Casting casting;
    private final Duration step;
    private final Instant opened;
    private final ByteBuffer pixels = ByteBuffer.allocateDirect(ClipArtist.WIDTH * ClipArtist.HEIGHT * 3);
    private Instant due;
    private @Nullable Instant start;
    private volatile boolean closed;

    DrawnFrames(ClipArtist artist, InstantSource clock, BooleanSupplier audience, Casting casting) {
        this(artist, clock, audience, casting, USUAL_FPS);
    }

    /** The clip begins when there is an audience; until then the room is empty. What is cast takes its place. */
    DrawnFrames(ClipArtist artist, InstantSource clock, BooleanSupplier audience, Casting casting, int fps) {
        this.step = Duration.ofSeconds(1).dividedBy(fps);
        this.casting = casting;
        this.artist = artist;
        this.clock = clock;
        this.audience = audience;
        this.opened = clock.instant();
        this.due = opened;
    }

    @Override
    public Optional<Picture> next(Duration patience) {
        if (closed || !waitUntilDue(patience)) {
            return Optional.empty();
        }
        var now = clock.instant();
        due = later(due.plus(step), now);
        return Optional.of(pixels(seen(now)));
    }

    @Override
    public void close() {
        closed = true;
    }

    private HeldUp seen(Instant now) {
        if (start == null && audience.getAsBoolean()) {
            start = now;
        }
        var directed = casting.now();
        if (directed.isPresent()) {
            return directed.filter(part -> part.isSeen(now))
                    .flatMap(part -> part.cast().map(cast -> cast.drawn(artist, part.scriptSeconds(now))))
                    .orElseGet(() -> artist.empty(elapsed(opened, now)));
        }
        return start == null ? artist.empty(elapsed(opened, now)) : artist.at(elapsed(start, now));
    }

    private static Duration elapsed(Instant from, Instant now) {
        return now.isBefore(from) ? Duration.ZERO : Duration.between(from, now);
    }

    private boolean waitUntilDue(Duration patience) {
        var wait = Duration.between(clock.instant(), due);
        if (wait.compareTo(Duration.ofSeconds(1)) > 0) {
            due = clock.instant(); // the clock was set back
            return true;
        }
        if (wait.compareTo(patience) > 0) {
            return false;
        }
        try {
            Thread.sleep(Math.max(0, wait.toMillis()));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Stamped when it is done, so that drawing doesn't count as the app's own slowness. */
    private Picture pixels(HeldUp seen) {
        BufferedImage picture = ClipArtist.checkedPicture(seen);
        pixels.clear();
        pixels.put(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        pixels.flip();
        return new Picture.Pixels(pixels, picture.getWidth(), picture.getHeight(), clock.instant(), Box.WHOLE);
    }
}
