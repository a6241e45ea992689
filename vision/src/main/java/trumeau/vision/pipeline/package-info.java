/**
 * The way from a frame source to garments; the only package that knows all the others.
 */
@NullMarked
package trumeau.vision.pipeline;

import org.jspecify.annotations.NullMarked;
