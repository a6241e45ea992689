/**
 * True stock and price: figures that the store's own systems and staff tell while the app runs, laid over those of the
 * release, each with its moment and its source. Whether a push is let in and what came of it is told here; by which
 * door it comes is the business of the web, the phones' listener and the watched file.
 */
@NullMarked
package trumeau.kiosk.stock;

import org.jspecify.annotations.NullMarked;
