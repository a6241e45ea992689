package trumeau.vision.frame;

import java.util.Objects;

/**
 * How the camera hangs: what must be done to its pictures until they stand upright. Crop first (of the picture as it
 * came), then rotation, then mirroring.
 */
public record Mounting(Box crop, Rotation rotation, Mirroring mirroring) {

    /** A camera that hangs upright and sees all it should. */
    public static final Mounting UPRIGHT = new Mounting(Box.WHOLE, Rotation.NONE, Mirroring.PLAIN);

    public Mounting {
        Objects.requireNonNull(crop, "crop");
        Objects.requireNonNull(rotation, "rotation");
        Objects.requireNonNull(mirroring, "mirroring");
    }

    /**
     * What of the upright picture is to be looked at.
     *
     * @param content the part of the picture as it came that is picture
     * @throws IllegalArgumentException when the crop leaves nothing of it
     */
    public Box uprightContent(Box content) {
        return UprightContent.of(content, this);
    }

    /** The same without its crop: what a page must do, which gets the crop as the frame's content. */
    public Mounting uncropped() {
        return new Mounting(Box.WHOLE, rotation, mirroring);
    }

    /** The same crop of a camera that hangs otherwise: the crop is of the picture as it comes. */
    public Mounting hung(Rotation turned, Mirroring changed) {
        return new Mounting(crop, turned, changed);
    }

    /** Whether left and right are changed, as by a camera that looks into a mirror. */
    public enum Mirroring {
        PLAIN,
        MIRRORED
    }
}
