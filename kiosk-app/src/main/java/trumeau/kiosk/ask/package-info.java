/**
 * A shopper's own phone asks staff: the passes that codes on a mirror give, in memory only, and what one may see and
 * do. How a phone gets here is known to {@code phone}, what becomes of a request to {@code request}.
 */
@NullMarked
package trumeau.kiosk.ask;

import org.jspecify.annotations.NullMarked;
