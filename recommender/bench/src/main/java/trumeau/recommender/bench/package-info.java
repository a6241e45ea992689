/**
 * Benches of the recommender: drawn tables, a plain scorer to be measured against, and what JMH runs. Never shipped.
 */
@NullMarked
package trumeau.recommender.bench;

import org.jspecify.annotations.NullMarked;
