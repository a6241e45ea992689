package trumeau.recommender.rating;

import java.util.Objects;

/**
 * Collaborative filtering by neighbours (Herlocker et al. 1999; Sarwar et al. 2001).
 *
 * @param nearest how many neighbours count at most
 */
public record Neighbours(Side side, Similarity similarity, Form form, int nearest) {

    public Neighbours {
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(similarity, "similarity");
        Objects.requireNonNull(form, "form");
        if (nearest < 1) {
            throw new IllegalArgumentException("at least 1 neighbour, not " + nearest);
        }
    }

    /** Learns from ratings; the model is asked for numbers of them, unclipped. */
    public RatingModel fit(Ratings train) {
        return form == Form.SUM ? new NeighbourSum(train, this) : new NeighbourMean(train, this);
    }

    /** What is made of the neighbours' ratings r_v, weighed by the likeness w_v. */
    public enum Form {
        /**
         * The sum of w_v * r_v over N(u), the nearest of all, as far as they rated the item. Not divided by anything,
         * so it orders items and foretells no rating: it grows with the number of neighbours that rated.
         */
        SUM,
        /** Sum of w_v * r_v over sum of w_v, of the nearest that rated. */
        MEAN {
            @Override
            RatingModel origin(Ratings train, Side side) {
                return (user, item) -> 0;
            }

            @Override
            RatingModel fallback(Ratings train, Side side) {
                return (user, item) -> train.mean();
            }
        },
        /** The own mean, and the weighed mean of how far the neighbours lie above theirs (Resnick et al. 1994). */
        CENTRED {
            @Override
            RatingModel origin(Ratings train, Side side) {
                var lines = side.mine(train);
                var means = new double[lines.size()];
                for (var line = 0; line < means.length; line++) {
                    means[line] = lines.count(line) == 0 ? train.mean() : lines.sum(line) / lines.count(line);
                }
                return (user, item) -> means[side.mine(user, item)];
            }
        },
        /** The baseline, and the weighed mean of how far the neighbours lie above theirs (Koren 2010). */
        BASELINE {
            @Override
            RatingModel origin(Ratings train, Side side) {
                return new Baselines(train);
            }
        };

        /** What ratings are counted from before they are averaged. */
        RatingModel origin(Ratings train, Side side) {
            return new Baselines(train);
        }

        /** What is said of an unknown user or item, or where no neighbour rated. */
        RatingModel fallback(Ratings train, Side side) {
            return new Baselines(train);
        }
    }
}
