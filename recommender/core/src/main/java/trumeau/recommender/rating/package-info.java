/**
 * Foretelling the rating that somebody would give an item: ratings as columns, the models that learn from them, and the
 * one that weighs several. It opens no file; measuring is in {@code evaluate}. Never needed while serving.
 */
@NullMarked
package trumeau.recommender.rating;

import org.jspecify.annotations.NullMarked;
