/**
 * The floor of a store as a map: where its rails stand, where the kiosk is, and the way from one to the other. Metres
 * from the map's upper left corner, x to the right, y downwards. No drawing: that is the pages' work.
 */
@NullMarked
package trumeau.kiosk.floor;

import org.jspecify.annotations.NullMarked;
