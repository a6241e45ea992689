/**
 * The demo store: invented items, simulated shoppers, a camera before which garments are held up, an origin and an
 * inbox on this machine, and the real deeds of its store wall. What is sold by a real store doesn't come here.
 */
@NullMarked
package trumeau.kiosk.demo;

import org.jspecify.annotations.NullMarked;
