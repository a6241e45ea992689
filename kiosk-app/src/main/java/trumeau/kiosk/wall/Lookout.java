package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Garment;
import trumeau.vision.track.Scene;

/**
 * Watches, where there is a stage, what is understood of each frame: counts frames and those with a garment, and knows
 * what is said of the newest one. It keeps no picture and no embedding. Any thread.
 */
@ApplicationScoped
public class Lookout implements SceneSink {

    private final Stage stage;
    private final InstantSource clock;
    private final AtomicLong frames = new AtomicLong();
    private final AtomicLong withGarment = new AtomicLong();
    private final AtomicReference<@Nullable Glimpse> newest = new AtomicReference<>();

    @Inject
    Lookout(Stage stage, InstantSource clock) {
        this.stage = stage;
        this.clock = clock;
    }

    /**
     * What is said of the largest garment of a frame.
     *
     * @param taken from the frame's capture until it was understood
     * @param options what it may be, the surest kinds or those that the shopper is asked about
     */
    record Glimpse(
            long frame,
            Duration taken,
            Garment.Certainty certainty,
            String category,
            double confidence,
            String colour,
            List<String> options) {

        Glimpse {
            options = List.copyOf(options);
        }

        /** What it may be: what is asked, or would be if the doubt lasted. */
        static List<String> options(Garment garment) {
            return garment.options().isEmpty()
                    ? garment.topK().stream().map(Guess::category).toList()
                    : garment.options();
        }

        boolean isSure() {
            return certainty == Garment.Certainty.RECOGNISED;
        }
    }

    /** How many frames were understood so far, and in how many of them a garment was seen. */
    record Count(long frames, long withGarment) {

        Count since(Count before) {
            return new Count(frames - before.frames, withGarment - before.withGarment);
        }
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        if (!stage.isSet()) {
            return;
        }
        frames.incrementAndGet();
        if (scene.garments().isEmpty()) {
            newest.set(null);
            return;
        }
        withGarment.incrementAndGet();
        var garment = scene.garments().get(0);
        newest.set(new Glimpse(
                frame.number(),
                Duration.between(frame.capturedAt(), clock.instant()),
                garment.certainty(),
                garment.best().category(),
                garment.best().confidence().value(),
                garment.colour().name().code(),
                Glimpse.options(garment)));
    }

    @Override
    public void onSilence() {
        newest.set(null);
    }

    /** Empty while no garment is before the camera. */
    Optional<Glimpse> newest() {
        return Optional.ofNullable(newest.get());
    }

    Count count() {
        return new Count(frames.get(), withGarment.get());
    }
}
