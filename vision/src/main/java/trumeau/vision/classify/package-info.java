/** What a garment is: categories, confidence, embeddings and the model folder they come from. */
@NullMarked
package trumeau.vision.classify;

import org.jspecify.annotations.NullMarked;
