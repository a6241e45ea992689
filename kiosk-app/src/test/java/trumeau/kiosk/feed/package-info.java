@NullMarked
package trumeau.kiosk.feed;

import org.jspecify.annotations.NullMarked;
