package trumeau.vision.classify;

import java.util.Objects;

/**
 * What a garment looks like in one respect, as {@code pattern}, {@code striped}.
 *
 * @param attribute the name of the {@link Attribute}
 */
public record Trait(String attribute, String value, Confidence confidence) {

    public Trait {
        Objects.requireNonNull(attribute, "attribute");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(confidence, "confidence");
    }
}
