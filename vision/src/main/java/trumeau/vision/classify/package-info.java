/**
 * What a garment is: categories, confidence, embeddings; and the model folder that these and the nets of a person come
 * from.
 */
@NullMarked
package trumeau.vision.classify;

import org.jspecify.annotations.NullMarked;
