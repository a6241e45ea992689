/**
 * The way from a picture to a garment: the camera's feed, the loop over its frames, the recogniser. The module's entry:
 * only this package knows all the others, apart from {@code evaluate}, which measures it.
 */
@NullMarked
package trumeau.vision.pipeline;

import org.jspecify.annotations.NullMarked;
