/** What the store has: items with their variants, stock and place, where that knowledge comes from, and its file. */
@NullMarked
package trumeau.recommender.catalog;

import org.jspecify.annotations.NullMarked;
