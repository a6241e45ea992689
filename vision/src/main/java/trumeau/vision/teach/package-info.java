/**
 * What staff teach from a handful of photos, without training: prototypes in the net's own embedding space (Snell,
 * Swersky, Zemel: Prototypical Networks for Few-shot Learning, 2017) that answer only above a threshold and a margin.
 * Embeddings only: no picture, no file and no net here.
 */
@NullMarked
package trumeau.vision.teach;

import org.jspecify.annotations.NullMarked;
