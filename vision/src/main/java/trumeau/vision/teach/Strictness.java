package trumeau.vision.teach;

/**
 * When a taught thing may be said.
 *
 * @param deviations the threshold lies so many standard deviations below the mean of what the taught photos reach when
 *     each is left out in turn
 * @param least but never below this cosine
 * @param margin so much nearer than the nearest other thing the garment must be
 */
public record Strictness(double deviations, double least, double margin) {

    /** Chosen on train photos; see docs/figures.md. */
    public static final Strictness CHOSEN = new Strictness(2, 0.6, 0.02);

    public Strictness {
        if (!(deviations >= 0 && deviations <= 10)) {
            throw new IllegalArgumentException("deviations lie in 0..10, not " + deviations);
        }
        if (!(least >= 0 && least <= 1) || !(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("least and margin lie in 0..1, not " + least + " and " + margin);
        }
    }
}
