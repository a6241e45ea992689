package trumeau.vision.track;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.body.Body;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.tag.TagRead;

/**
 * All that was understood of one frame.
 *
 * @param looseTags codes that were read lately and lie on no garment, the newest first
 */
public record Scene(
        long frame, Instant capturedAt, OverlayScene overlay, List<Garment> garments, List<TagRead> looseTags) {

    public Scene {
        Objects.requireNonNull(capturedAt, "capturedAt");
        Objects.requireNonNull(overlay, "overlay");
        garments = List.copyOf(garments);
        looseTags = List.copyOf(looseTags);
    }

    /** The same with what somebody wears, and where that person's joints are. */
    public Scene wearing(WornLayers worn, Optional<Body> body) {
        var dressed = new OverlayScene(frame, overlay.callouts(), Optional.of(worn), body);
        return new Scene(frame, capturedAt, dressed, garments, looseTags);
    }

    /** A scene without a code beside the garments. */
    public Scene(long frame, Instant capturedAt, OverlayScene overlay, List<Garment> garments) {
        this(frame, capturedAt, overlay, garments, List.of());
    }
}
