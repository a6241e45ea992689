/** One garment through time: tracks, garments stable enough to act on, overlays. */
@NullMarked
package trumeau.vision.track;

import org.jspecify.annotations.NullMarked;
