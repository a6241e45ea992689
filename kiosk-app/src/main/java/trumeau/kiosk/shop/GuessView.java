package trumeau.kiosk.shop;

import trumeau.kiosk.overlay.BoxView;
import trumeau.vision.classify.Guess;

/** One category a garment may be. */
public record GuessView(String category, double confidence) {

    public static GuessView of(Guess guess) {
        return new GuessView(
                guess.category(), BoxView.rounded(guess.confidence().value()));
    }
}
