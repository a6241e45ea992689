package trumeau.vision.track;

import java.util.List;
import trumeau.vision.classify.Guess;
import trumeau.vision.frame.Box;

/** What is drawn over one frame, computed from that very frame. */
public record OverlayScene(long frame, List<Callout> callouts) {

    public OverlayScene {
        callouts = List.copyOf(callouts);
    }

    /** One box with what is known of it. */
    public record Callout(long track, Box box, Garment.Certainty certainty, Guess best) {

        /** The same, as the shopper says. */
        public Callout chosen(String category) {
            return new Callout(track, box, Garment.Certainty.CHOSEN, new Guess(category, best.confidence()));
        }
    }
}
