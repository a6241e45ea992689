package trumeau.vision.classify;

import java.util.Objects;

/** One category a garment may be, with how sure that is. */
public record Guess(String category, Confidence confidence) {

    public Guess {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(confidence, "confidence");
    }
}
