@NullMarked
package trumeau.kiosk.publish;

import org.jspecify.annotations.NullMarked;
