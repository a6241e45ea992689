package trumeau.recommender.rating;

/**
 * A model as it is asked: whoever has no rating in what it was trained on is unknown to it, and its answers lie within
 * the scale.
 */
public final class LearntRatings implements RatingModel {

    private final Ratings train;
    private final RatingModel model;

    /**
     * A model that learned from ratings.
     *
     * @param model which is asked only for users and items that are in {@code train}, or for unknown ones
     */
    public LearntRatings(Ratings train, RatingModel model) {
        this.train = train;
        this.model = model;
    }

    @Override
    public double predict(int user, int item) {
        return train.scale().clip(unclipped(user, item));
    }

    /** What the model's formula gives, wherever that lies. */
    public double unclipped(int user, int item) {
        return model.predict(
                train.knowsUser(user) ? user : Names.UNKNOWN, train.knowsItem(item) ? item : Names.UNKNOWN);
    }
}
