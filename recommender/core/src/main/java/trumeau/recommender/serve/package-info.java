/** From a query (a tag, a look, a session) to suggestions, each with its reasons. The entry is {@code Recommender}. */
@NullMarked
package trumeau.recommender.serve;

import org.jspecify.annotations.NullMarked;
