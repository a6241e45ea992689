/**
 * From other systems' files of goods (a Google Merchant feed, a Shopify export, any CSV with a mapping) to the store's
 * own table that {@link trumeau.kiosk.publish.StoreTable} reads. Row by row, each fault reported, nothing downloaded.
 * Publishing is not here.
 */
@NullMarked
package trumeau.kiosk.feed;

import org.jspecify.annotations.NullMarked;
