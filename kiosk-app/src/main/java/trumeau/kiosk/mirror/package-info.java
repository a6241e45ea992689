/** How the mirror is set up, and how fast it is. What it shows lives in the pages, what lights it in {@code light}. */
@NullMarked
package trumeau.kiosk.mirror;

import org.jspecify.annotations.NullMarked;
