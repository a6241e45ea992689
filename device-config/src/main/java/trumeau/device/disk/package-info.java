/** Files that survive a power cut, the room left for them, and who may write them. */
@NullMarked
package trumeau.device.disk;

import org.jspecify.annotations.NullMarked;
