/** The looks of the items: embeddings in one space, and colours, compared one by one. No model of shoppers here. */
@NullMarked
package trumeau.recommender.index;

import org.jspecify.annotations.NullMarked;
