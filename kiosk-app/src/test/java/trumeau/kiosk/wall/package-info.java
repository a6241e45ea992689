@NullMarked
package trumeau.kiosk.wall;

import org.jspecify.annotations.NullMarked;
