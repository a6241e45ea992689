/**
 * Tests of the packaged app as a person starts it: processes, ports, a browser. They share one demo store, kept under
 * {@code target} so that it is drawn once.
 */
@NullMarked
package trumeau.kiosk.app;

import org.jspecify.annotations.NullMarked;
