/** Whether a frame is worth a look, and where in it a garment is. What it is, is said in classify. */
@NullMarked
package trumeau.vision.locate;

import org.jspecify.annotations.NullMarked;
