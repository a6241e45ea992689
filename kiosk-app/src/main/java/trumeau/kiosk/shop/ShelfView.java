package trumeau.kiosk.shop;

import java.util.List;

/**
 * An item as staff look it up to count it.
 *
 * @param picture a path on this origin; empty when there is none
 * @param variants each size and colour with its figure
 */
public record ShelfView(
        String itemId, String title, String place, String picture, List<ItemView.VariantView> variants) {}
