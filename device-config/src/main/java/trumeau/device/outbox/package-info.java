/**
 * What happened on this device that others should learn: events without persons, in the order in which they happened.
 * How they are stored is the store's business; how they travel, the sync's.
 */
@NullMarked
package trumeau.device.outbox;

import org.jspecify.annotations.NullMarked;
