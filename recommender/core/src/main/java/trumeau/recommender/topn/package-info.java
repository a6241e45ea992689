/**
 * Ways to rank all items for a shopper of whom a few items are known, none of whom need have been seen in training.
 * What a device serves is made from these; how well they find is measured in {@code evaluate}.
 */
@NullMarked
package trumeau.recommender.topn;

import org.jspecify.annotations.NullMarked;
