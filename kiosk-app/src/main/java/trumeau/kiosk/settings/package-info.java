/**
 * What an operator may set where the app runs: one documented method a key, and the check of all values at once. What
 * changes while the app runs stands in the signed release instead.
 */
@NullMarked
package trumeau.kiosk.settings;

import org.jspecify.annotations.NullMarked;
