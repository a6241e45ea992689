/** One frame that a mirror's page asks to be looked at longer. */
@NullMarked
package trumeau.kiosk.still;

import org.jspecify.annotations.NullMarked;
