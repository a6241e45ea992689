/**
 * What a shopper declares by choice: own sizes, a budget, colours, departments and patterns; as a value, and as the
 * text of a QR code of the shopper's own. Nothing here guesses, and nothing here is kept.
 */
@NullMarked
package trumeau.kiosk.taste;

import org.jspecify.annotations.NullMarked;
