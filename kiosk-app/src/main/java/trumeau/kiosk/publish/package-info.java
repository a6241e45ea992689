/**
 * From a store's goods to a signed release: pictures, embeddings, associations, what is learnt of visits and the
 * catalogue are put together here and handed to {@link trumeau.device.publish}. Nothing here serves.
 */
@NullMarked
package trumeau.kiosk.publish;

import org.jspecify.annotations.NullMarked;
