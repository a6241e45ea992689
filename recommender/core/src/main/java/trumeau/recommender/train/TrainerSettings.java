package trumeau.recommender.train;

/**
 * How the trainer weighs what was taken together.
 *
 * @param minimumShoppers a pair (or item, or pair of categories) that fewer shoppers took is left out of the model, so
 *     that nobody can be told from it (k-anonymity); 1 only for public ratings
 * @param neighbours of how many others each item is kept as an association: of those that it follows most strongly
 * @param shrinkage shoppers added to the denominator, so that rare pairs don't shout
 * @param asymmetry 0.5 is the cosine; 1 is P(j|i), which finds more for a visit of few items
 */
public record TrainerSettings(int minimumShoppers, int neighbours, double shrinkage, double asymmetry) {

    public TrainerSettings {
        if (minimumShoppers < 1 || neighbours < 1) {
            throw new IllegalArgumentException(
                    "at least 1 shopper and 1 neighbour, not " + minimumShoppers + " and " + neighbours);
        }
        if (!(shrinkage >= 0 && Double.isFinite(shrinkage))) {
            throw new IllegalArgumentException("shrinkage must be zero or more, not " + shrinkage);
        }
        if (!(asymmetry >= 0.5 && asymmetry <= 1)) {
            throw new IllegalArgumentException("asymmetry lies in 0.5..1, not " + asymmetry);
        }
    }

    /** For a store: 3 shoppers at least, 100 neighbours; shrinkage and asymmetry as found best on MovieLens, fold 0. */
    public static TrainerSettings defaults() {
        return new TrainerSettings(3, 100, 10, 1);
    }

    /** For public ratings, where nobody needs hiding. */
    public TrainerSettings withoutAnonymity() {
        return new TrainerSettings(1, neighbours, shrinkage, asymmetry);
    }
}
