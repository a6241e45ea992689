/** Where an item can be had if not here: neighbour stores with their figures of stock, and the shop on the web. */
@NullMarked
package trumeau.kiosk.elsewhere;

import org.jspecify.annotations.NullMarked;
