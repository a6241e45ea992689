/** Comparing ways to suggest: arms that a visit falls into by itself, without knowing whose visit it is. */
@NullMarked
package trumeau.recommender.experiment;

import org.jspecify.annotations.NullMarked;
