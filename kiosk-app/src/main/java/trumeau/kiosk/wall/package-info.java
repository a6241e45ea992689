/**
 * The store wall of a demo: a minute in which the whole product is shown by real deeds, what came of each, and what
 * proves it. What only a demo can do is a port here, {@link trumeau.kiosk.wall.Stage}; an app that serves a store has
 * no stage, and then nothing of this does anything. No page, no JSON.
 */
@NullMarked
package trumeau.kiosk.wall;

import org.jspecify.annotations.NullMarked;
