@NullMarked
package trumeau.kiosk.demo;

import org.jspecify.annotations.NullMarked;
