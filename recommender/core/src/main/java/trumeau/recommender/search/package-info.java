/**
 * Finds items by words and filters, and says which filters leave something. The entry is {@code ItemIndex}. Only here
 * is Lucene known; what a person typed is never read as its query language.
 */
@NullMarked
package trumeau.recommender.search;

import org.jspecify.annotations.NullMarked;
