/**
 * What one visit shows of somebody's taste: deeds, and the interests learnt from them, each with its evidence. No
 * person is known here and nothing is kept; how interests are carried away, grouped and used is told by the packages
 * below and beside.
 */
@NullMarked
package trumeau.recommender.profile;

import org.jspecify.annotations.NullMarked;
