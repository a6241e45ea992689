/**
 * What a shopper is shown beside a garment: from a garment to a query, from a recommendation to cards, as the shapes
 * that go over the wire (codes and parameters, never sentences).
 */
@NullMarked
package trumeau.kiosk.shop;

import org.jspecify.annotations.NullMarked;
