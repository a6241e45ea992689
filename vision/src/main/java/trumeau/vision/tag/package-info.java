/** The sure way: codes printed on a garment's tag, article numbers in them, and tags that an RFID reader hears. */
@NullMarked
package trumeau.vision.tag;

import org.jspecify.annotations.NullMarked;
