/**
 * Putting an item on who stands before a mirror: ladders over the picture of the item, and where their rungs lie on a
 * body.
 */
@NullMarked
package trumeau.vision.dress;

import org.jspecify.annotations.NullMarked;
