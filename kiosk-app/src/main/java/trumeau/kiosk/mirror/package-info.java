/** How the mirror is set up, what lights the place before it, and how fast it is. What it shows lives in the pages. */
@NullMarked
package trumeau.kiosk.mirror;

import org.jspecify.annotations.NullMarked;
