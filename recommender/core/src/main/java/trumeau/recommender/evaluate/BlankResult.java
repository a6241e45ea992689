package trumeau.recommender.evaluate;

/**
 * How often the piece that an outfit lacks was told from three others of its category.
 *
 * @param blanks how many outfits lacked a piece
 * @param byAssociations share right by what is taken with the rest of the outfit
 * @param byPopularity share right by taking the most popular of the four; the control that is always told beside it
 */
public record BlankResult(int blanks, double byAssociations, double byPopularity) {}
