/** What a supervisor asks: is the app alive, can it serve, how is it doing; and the figures behind that. */
@NullMarked
package trumeau.kiosk.health;

import org.jspecify.annotations.NullMarked;
