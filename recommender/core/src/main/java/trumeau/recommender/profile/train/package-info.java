/**
 * Training of segments, at publishing: clustering by k-means and a linear classifier, both of Tribuo, and how good they
 * are on visits that they have not seen. Nothing that serves knows this package.
 */
@NullMarked
package trumeau.recommender.profile.train;

import org.jspecify.annotations.NullMarked;
