package trumeau.kiosk.demo;

import java.util.Objects;
import java.util.Optional;
import trumeau.kiosk.demo.drawing.Look;

/**
 * One garment before the demo camera: the known truth of that part of the clip.
 *
 * @param look the garment
 * @param itemId the store's item it is; empty for a garment that the store doesn't carry
 * @param poseSeed decides how it is held
 * @param tag text of the QR tag that hangs on it, if any
 */
public record Showing(Look look, Optional<String> itemId, long poseSeed, Optional<String> tag) {

    public Showing {
        Objects.requireNonNull(look, "look");
        Objects.requireNonNull(itemId, "itemId");
        Objects.requireNonNull(tag, "tag");
    }

    public String category() {
        return look.category();
    }
}
