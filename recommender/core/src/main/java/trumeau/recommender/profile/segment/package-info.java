/**
 * Kinds of visits that are alike, and which of them a visit seems to belong to. What is served needs no library; how it
 * is trained is in {@code profile.train}.
 */
@NullMarked
package trumeau.recommender.profile.segment;

import org.jspecify.annotations.NullMarked;
