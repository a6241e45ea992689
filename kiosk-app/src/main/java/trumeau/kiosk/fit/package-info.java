/** How items fit, as counted answers: what a release brings of them, and what may be said of the counts. */
@NullMarked
package trumeau.kiosk.fit;

import org.jspecify.annotations.NullMarked;
