/**
 * What lights the place before the mirror: a port, an adapter by Art-Net, one for where there is none, and who chose.
 */
@NullMarked
package trumeau.kiosk.light;

import org.jspecify.annotations.NullMarked;
