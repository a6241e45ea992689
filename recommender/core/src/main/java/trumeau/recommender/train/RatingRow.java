package trumeau.recommender.train;

import java.util.OptionalLong;

/**
 * A row of a file of ratings.
 *
 * @param time in milliseconds since 1970
 */
record RatingRow(String user, String item, double rating, OptionalLong time) {}
