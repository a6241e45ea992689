/**
 * The drawn garments of the demo store: product pictures and a camera that shows garments held up in a room.
 *
 * <p>Everything follows from seeds, nothing is read or written here except by
 * {@link trumeau.kiosk.demo.drawing.DrawingExport}, which makes training pictures and isn't on the served path. Lengths
 * of garments are in units: a garment is cut on a square {@link trumeau.kiosk.demo.drawing.Sheet} of 100 by 100 units,
 * y downwards. What the demo store sells, costs or recommends doesn't live here.
 */
@NullMarked
package trumeau.kiosk.demo.drawing;

import org.jspecify.annotations.NullMarked;
