package trumeau.vision.track;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.body.Body;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.WornLayers;

/**
 * What is drawn over one frame, computed from that very frame.
 *
 * @param worn the clothes of who stands before a mirror, as soft masks
 * @param body where that person's joints are
 */
public record OverlayScene(long frame, List<Callout> callouts, Optional<WornLayers> worn, Optional<Body> body) {

    public OverlayScene {
        callouts = List.copyOf(callouts);
        Objects.requireNonNull(worn, "worn");
        Objects.requireNonNull(body, "body");
    }

    /** Of a frame without a person. */
    public OverlayScene(long frame, List<Callout> callouts) {
        this(frame, callouts, Optional.empty(), Optional.empty());
    }

    /** The same with other words. */
    public OverlayScene with(List<Callout> others) {
        return new OverlayScene(frame, others, worn, body);
    }

    /** One box with what is known of it. */
    public record Callout(long track, Box box, Garment.Certainty certainty, Guess best) {

        /** The same, as the shopper says. */
        public Callout chosen(String category) {
            return new Callout(track, box, Garment.Certainty.CHOSEN, new Guess(category, best.confidence()));
        }
    }
}
