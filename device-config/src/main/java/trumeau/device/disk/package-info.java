/** Files that survive a power cut, and the room left for them. */
@NullMarked
package trumeau.device.disk;

import org.jspecify.annotations.NullMarked;
