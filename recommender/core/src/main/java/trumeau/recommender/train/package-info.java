/** Reading interactions and ratings, and counting what is taken together. Never needed while serving. */
@NullMarked
package trumeau.recommender.train;

import org.jspecify.annotations.NullMarked;
