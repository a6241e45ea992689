/**
 * Ways to rank all items for a shopper of whom a few items are known, none of whom need have been seen in training. How
 * well they find is compared in {@code evaluate}; {@link trumeau.recommender.topn.ServedTable} writes what devices
 * serve.
 */
@NullMarked
package trumeau.recommender.topn;

import org.jspecify.annotations.NullMarked;
