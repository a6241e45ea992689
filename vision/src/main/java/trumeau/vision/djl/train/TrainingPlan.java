package trumeau.vision.djl.train;

import java.util.Objects;
import trumeau.vision.opencv.RandomViews.Strength;

/**
 * How to train.
 *
 * @param depth which parameters move
 * @param epochs how often each picture is seen, the warm-up apart
 * @param warmUpEpochs epochs before these in which the head alone moves, on still taps
 * @param rate the encoder's highest learning rate; the head's is 2.5 times that
 * @param seed of everything random
 * @param strength how far views stray
 * @param kept how much of what the start net answers beside the kinds counts in the loss: 1 as usual, 0 not at all
 */
public record TrainingPlan(
        Depth depth, int epochs, int warmUpEpochs, double rate, long seed, Strength strength, double kept) {

    public TrainingPlan {
        Objects.requireNonNull(depth, "depth");
        Objects.requireNonNull(strength, "strength");
        require(epochs >= 1 && epochs <= 1000, "epochs must be 1..1000, not " + epochs);
        require(warmUpEpochs >= 0 && warmUpEpochs <= 100, "warm-up epochs must be 0..100, not " + warmUpEpochs);
        require(rate >= 0 && rate <= 1, "the learning rate must be 0..1, not " + rate);
        require(kept >= 0, "what is kept must count 0 or more, not " + kept);
    }

    /** Warm-up and the rest. */
    int allEpochs() {
        return warmUpEpochs + epochs;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
