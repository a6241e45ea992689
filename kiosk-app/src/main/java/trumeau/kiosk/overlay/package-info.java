/**
 * The live picture on the screens: each frame goes out with what was computed from that very frame, one at a time a
 * screen, and the screens say when they drew it.
 */
@NullMarked
package trumeau.kiosk.overlay;

import org.jspecify.annotations.NullMarked;
