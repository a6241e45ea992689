/**
 * Mixing what may be shown: diverse, calibrated to a visit's interests, fair to goods that are seldom shown, and with a
 * bounded share of new items. Each tells what relevance it cost. What may be shown at all is decided in {@code rule}.
 */
@NullMarked
package trumeau.recommender.rerank;

import org.jspecify.annotations.NullMarked;
