/**
 * Fine-tuning the garment net on labelled photos, and writing the model folder. Runs on the machine of whoever trains,
 * never on a device, so it may write files: weights and figures, no picture.
 */
@NullMarked
package trumeau.vision.djl.train;

import org.jspecify.annotations.NullMarked;
