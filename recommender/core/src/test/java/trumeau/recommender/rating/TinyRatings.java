package trumeau.recommender.rating;

/** Ratings that can be worked out by hand: {@code "a x 5, b y 3"}. */
final class TinyRatings {

    private TinyRatings() {}

    static Ratings of(String rows) {
        return gathered(rows).build();
    }

    static RatingsBuilder gathered(String rows) {
        var builder = new RatingsBuilder();
        for (var row : rows.split(",", -1)) {
            var fields = row.strip().split(" ", -1);
            if (fields.length > 3) {
                builder.add(fields[0], fields[1], Double.parseDouble(fields[2]), Long.parseLong(fields[3]));
            } else {
                builder.add(fields[0], fields[1], Double.parseDouble(fields[2]));
            }
        }
        return builder;
    }

    static double predict(RatingModel model, Ratings ratings, String user, String item) {
        return model.predict(ratings.userNames().find(user), ratings.itemNames().find(item));
    }
}
