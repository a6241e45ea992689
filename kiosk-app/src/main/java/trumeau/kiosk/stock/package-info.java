/**
 * True stock and price: figures that the store's own systems and staff tell while the app runs, laid over those of the
 * release, each with its moment and its source. How they come in is the web's business and the watched file's.
 */
@NullMarked
package trumeau.kiosk.stock;

import org.jspecify.annotations.NullMarked;
