package trumeau.vision.frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import trumeau.vision.VisionException;

/**
 * Photos shown to the camera one after the other, without end, in an order shuffled by a fixed seed:
 * {@code dir:photos?hold=3s&split=validation&labels=top10&pan=4%}. Ten frames a second; twenty where photos are pushed
 * from side to side by a part of the picture's width, {@code pan}. A photo that can't be read is passed over.
 */
public final class PhotoFolder implements FrameSource {

    private static final System.Logger LOG = System.getLogger(PhotoFolder.class.getName());
    private static final Duration INTERVAL = Duration.ofMillis(100);
    private static final Duration MOVING_INTERVAL = Duration.ofMillis(50);
    private static final long SEED = 20261124;

    private final List<LabelledPhoto> photos;
    private final long framesHeld;
    private final Pan pan;
    private final Letterbox letterbox;
    private final Timing timing;
    private final Pace pace;
    private int place;
    private long shown;
    private Duration begun = Duration.ZERO;
    private Letterbox.@Nullable Fitted current;
    private volatile boolean closed;

    /**
     * Opens the photos of a {@code dir:} spec.
     *
     * @throws IllegalArgumentException when the folder or an option is wrong
     */
    public PhotoFolder(CameraSpec spec, Letterbox letterbox, Timing timing) {
        var options = spec.options();
        var split = PhotoSet.Split.of(options.getOrDefault("split", "all"));
        var labels = PhotoSet.Labels.of(options.getOrDefault("labels", "all"));
        var shuffled = new ArrayList<>(
                PhotoSet.read(Path.of(spec.target()), split, labels).photos());
        Collections.shuffle(shuffled, new Random(SEED));
        this.photos = List.copyOf(shuffled);
        this.pan = Pan.parse(options.getOrDefault("pan", "0%"));
        var interval = pan.isStill() ? INTERVAL : MOVING_INTERVAL;
        var hold = HoldTime.parse(options.getOrDefault("hold", "3s"));
        this.framesHeld = Math.max(1, hold.toMillis() / interval.toMillis());
        this.letterbox = letterbox;
        this.timing = timing;
        this.pace = new Pace(timing, interval);
    }

    @Override
    public Optional<Picture> next(Duration patience) {
        if (closed || !pace.await(patience) || closed) {
            return Optional.empty();
        }
        return taken();
    }

    private synchronized Optional<Picture> taken() {
        if (closed) {
            return Optional.empty();
        }
        var photo = current;
        if (photo == null || shown >= framesHeld) {
            letGo();
            photo = nextReadable();
            shown = 0;
            begun = timing.elapsed();
        }
        shown++;
        current = photo;
        var right = pan.rightAfter(timing.elapsed().minus(begun));
        return Optional.of(photo.at(right, timing.clock().instant()));
    }

    private void letGo() {
        var before = current;
        current = null;
        if (before != null) {
            before.close();
        }
    }

    private Letterbox.Fitted nextReadable() {
        for (var tries = 0; tries < photos.size(); tries++) {
            var file = photos.get(place).file();
            place = (place + 1) % photos.size();
            try {
                return letterbox.open(Files.readAllBytes(file));
            } catch (IOException | VisionException e) {
                LOG.log(System.Logger.Level.WARNING, "photo {0} is passed over: {1}", file, e.getMessage());
            }
        }
        throw new VisionException(
                VisionException.Reason.CAMERA_LOST, "none of the " + photos.size() + " photos can be read");
    }

    @Override
    public Nature nature() {
        return Nature.STILL;
    }

    @Override
    public void close() {
        closed = true;
        synchronized (this) {
            letGo();
        }
    }
}
