/** Learning the table of {@code model} from interactions. Never needed while serving. */
@NullMarked
package trumeau.recommender.train;

import org.jspecify.annotations.NullMarked;
