/** Items out of their pictures, as a release tells of them. */
@NullMarked
package trumeau.kiosk.dress;

import org.jspecify.annotations.NullMarked;
