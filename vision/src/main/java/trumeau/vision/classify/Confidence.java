package trumeau.vision.classify;

/**
 * A calibrated probability: of all answers given with confidence .9, nine in ten are right.
 *
 * @param value 0..1
 */
public record Confidence(double value) implements Comparable<Confidence> {

    public Confidence {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("confidence must be 0..1, not " + value);
        }
    }

    @Override
    public int compareTo(Confidence other) {
        return Double.compare(value, other.value);
    }
}
