/**
 * The way from a picture to a garment: the camera's feed, the loop over its frames, the recogniser, its evaluation. The
 * module's entry: only this package knows all the others.
 */
@NullMarked
package trumeau.vision.pipeline;

import org.jspecify.annotations.NullMarked;
