/** What shoppers took together, as a table that a device serves from. How it is learnt lies in {@code train}. */
@NullMarked
package trumeau.recommender.model;

import org.jspecify.annotations.NullMarked;
