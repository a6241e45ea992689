package trumeau.recommender.evaluate;

import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import trumeau.recommender.rating.RatingMethod;
import trumeau.recommender.rating.Ratings;

/** Measures methods of foretelling ratings, each on the same splits. One thread. */
public final class RatingEvaluation {

    private static final double NANOS = 1e9;

    private final long seed;
    private final LongSupplier nanos;

    /**
     * An evaluation that anybody can repeat.
     *
     * @param seed decides what methods draw; each begins anew with it
     * @param nanos a clock of which only differences count
     */
    public RatingEvaluation(long seed, LongSupplier nanos) {
        this.seed = seed;
        this.nanos = Objects.requireNonNull(nanos, "nanos");
    }

    public RatingResult evaluate(RatingSplit split, RatingMethod method) {
        var begun = nanos.getAsLong();
        var model = method.fit(split.train(), new SplittableRandom(seed));
        var learnt = nanos.getAsLong();
        var errors = RatingErrors.of(model, split.test());
        var asked = nanos.getAsLong();
        return new RatingResult(
                split.name(),
                method,
                errors,
                unknown(split.train(), split.test()),
                (learnt - begun) / NANOS,
                (asked - learnt) / NANOS);
    }

    private static long unknown(Ratings train, Ratings test) {
        var unknown = 0L;
        for (var user = 0; user < test.users(); user++) {
            for (var row = test.begin(user); row < test.end(user); row++) {
                unknown += train.knowsUser(user) && train.knowsItem(test.item(row)) ? 0 : 1;
            }
        }
        return unknown;
    }
}
