/**
 * The simulated store's script: who comes, what they want, what staff, till and network do meanwhile. Drawn from a
 * seed, so that a visit that went wrong can be had again. What drives the app by it lives beside its tests.
 */
@NullMarked
package trumeau.kiosk.app.sim;

import org.jspecify.annotations.NullMarked;
