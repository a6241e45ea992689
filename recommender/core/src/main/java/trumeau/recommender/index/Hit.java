package trumeau.recommender.index;

/** A row that was found, with its cosine to what was looked for. */
public record Hit(int row, float cosine) {}
