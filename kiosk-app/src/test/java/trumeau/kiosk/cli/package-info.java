@NullMarked
package trumeau.kiosk.cli;

import org.jspecify.annotations.NullMarked;
