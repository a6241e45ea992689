/** Where a garment is in a frame. What it is, is said in classify. */
@NullMarked
package trumeau.vision.locate;

import org.jspecify.annotations.NullMarked;
