/** The sure way: codes printed on a garment's tag. */
@NullMarked
package trumeau.vision.tag;

import org.jspecify.annotations.NullMarked;
