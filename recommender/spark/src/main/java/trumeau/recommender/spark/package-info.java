/**
 * The same training as {@code trumeau.recommender.topn.ItemTableTrainer}, of more events than one machine reads: Apache
 * Spark reads, drops doubles and counts, and shares the solves out by blocks of items. What is learnt, and how it is
 * written, is the core's.
 */
@NullMarked
package trumeau.recommender.spark;

import org.jspecify.annotations.NullMarked;
