package trumeau.vision.evaluate.figure;

/** What a net answered to one photo, and what is true. Immutable: copied in, copied out. */
public final class Answer {

    private final int truth;
    private final double[] logits;

    /**
     * An answer.
     *
     * @param truth the number of the right class
     * @param logits one for each class
     * @throws IllegalArgumentException when a logit is not finite or the truth is none of the classes
     */
    public Answer(int truth, double[] logits) {
        if (truth < 0 || truth >= logits.length) {
            throw new IllegalArgumentException("truth " + truth + " is none of " + logits.length + " classes");
        }
        for (var logit : logits) {
            if (!Double.isFinite(logit)) {
                throw new IllegalArgumentException("a logit must be finite, not " + logit);
            }
        }
        this.truth = truth;
        this.logits = logits.clone();
    }

    /** The number of the right class. */
    public int truth() {
        return truth;
    }

    /** How many classes there are. */
    public int classes() {
        return logits.length;
    }

    /** The number of the class that the net would say; of equals the first. */
    public int best() {
        var best = 0;
        for (var i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    public boolean isRight() {
        return best() == truth;
    }

    /** Whether the right class is among the first so many. */
    public boolean isAmongFirst(int guesses) {
        var before = 0;
        for (var i = 0; i < logits.length; i++) {
            before += logits[i] > logits[truth] || (logits[i] == logits[truth] && i < truth) ? 1 : 0;
        }
        return before < guesses;
    }

    /** Softmax of the best class, 0..1. */
    public double confidence() {
        return Math.exp(logits[best()] - logOfSum());
    }

    /** Negative logarithm (natural) of the share that softmax gives the truth. */
    public double logLoss() {
        return logOfSum() - logits[truth];
    }

    /** The same answer at another temperature. */
    public Answer at(double temperature) {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("temperature must be above 0, not " + temperature);
        }
        var divided = logits.clone();
        for (var i = 0; i < divided.length; i++) {
            divided[i] /= temperature;
        }
        return new Answer(truth, divided);
    }

    private double logOfSum() {
        var highest = logits[best()];
        var sum = 0.0;
        for (var logit : logits) {
            sum += Math.exp(logit - highest);
        }
        return highest + Math.log(sum);
    }
}
