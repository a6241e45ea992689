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

    /** Whether left and right are changed, as by a camera that looks into a mirror. */
    public enum Mirroring {
        PLAIN,
        MIRRORED
    }
}
