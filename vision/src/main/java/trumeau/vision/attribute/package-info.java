/** What a garment looks like: the names of its colours. */
@NullMarked
package trumeau.vision.attribute;

import org.jspecify.annotations.NullMarked;
