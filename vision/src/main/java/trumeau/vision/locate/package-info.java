/**
 * Where a garment is in a frame.
 */
@NullMarked
package trumeau.vision.locate;

import org.jspecify.annotations.NullMarked;
