/** What staff see and may do: the door with its PIN, the state of camera, sync and screens, and "sync now". */
@NullMarked
package trumeau.kiosk.console;

import org.jspecify.annotations.NullMarked;
