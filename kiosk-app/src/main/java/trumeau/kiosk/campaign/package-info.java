/**
 * What a store praises by its own decision: records of a signed release, shown in a place of their own under a label.
 * Nothing here reaches what is recommended, and nothing that recommends knows this package.
 */
@NullMarked
package trumeau.kiosk.campaign;

import org.jspecify.annotations.NullMarked;
