/** Items out of their pictures, and who wears which before a mirror. */
@NullMarked
package trumeau.kiosk.dress;

import org.jspecify.annotations.NullMarked;
