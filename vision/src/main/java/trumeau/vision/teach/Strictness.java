package trumeau.vision.teach;

/**
 * When a taught thing may be said.
 *
 * @param deviations the threshold lies so many standard deviations below the mean of what the taught photos reach when
 *     each is left out in turn
 * @param least but never below this cosine
 * @param most nor above this one: photos of a garment that was held still are more alike than it is to itself later
 * @param margin so much nearer than the nearest other thing the garment must be
 */
public record Strictness(double deviations, double least, double most, double margin) {

    /** Chosen on train photos; see docs/figures.md. */
    public static final Strictness CHOSEN = new Strictness(3, 0.5, 0.9, 0.02);

    public Strictness {
        if (!(deviations >= 0 && deviations <= 10)) {
            throw new IllegalArgumentException("deviations lie in 0..10, not " + deviations);
        }
        if (!(least >= 0 && least <= most && most <= 1)) {
            throw new IllegalArgumentException("0 <= least <= most <= 1 must hold, not " + least + " and " + most);
        }
        if (!(margin >= 0 && margin <= 1)) {
            throw new IllegalArgumentException("a margin lies in 0..1, not " + margin);
        }
    }
}
