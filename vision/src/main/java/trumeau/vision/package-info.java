/** Seeing: from a picture to a garment. Here lies only the module's own exception; see pipeline for the entry. */
@NullMarked
package trumeau.vision;

import org.jspecify.annotations.NullMarked;
