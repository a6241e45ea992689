/** DJL's side of the ports: running the garment net. The only package that imports DJL. */
@NullMarked
package trumeau.vision.djl;

import org.jspecify.annotations.NullMarked;
