package trumeau.recommender.rating;

/** Foretells ratings. Any thread. */
@FunctionalInterface
public interface RatingModel {

    /**
     * The rating that a user would give an item, always finite.
     *
     * @param user a number of {@link Ratings#userNames}, or {@link Names#UNKNOWN}
     * @param item a number of {@link Ratings#itemNames}, or {@link Names#UNKNOWN}
     */
    double predict(int user, int item);
}
