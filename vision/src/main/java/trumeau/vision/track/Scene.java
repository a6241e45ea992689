package trumeau.vision.track;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** All that was understood of one frame. */
public record Scene(long frame, Instant capturedAt, OverlayScene overlay, List<Garment> garments) {

    public Scene {
        Objects.requireNonNull(capturedAt, "capturedAt");
        Objects.requireNonNull(overlay, "overlay");
        garments = List.copyOf(garments);
    }
}
