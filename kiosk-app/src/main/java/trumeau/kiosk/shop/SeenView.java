package trumeau.kiosk.shop;

import java.util.List;

/**
 * The garments of a visit with cards that were made anew, since a wish changed.
 *
 * @param live those before the camera, or those that were there last
 * @param photo those in the photo that the shopper gave
 */
public record SeenView(List<GarmentView> live, List<GarmentView> photo) {

    public SeenView {
        live = List.copyOf(live);
        photo = List.copyOf(photo);
    }
}
