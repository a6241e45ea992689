package trumeau.kiosk.mirror;

import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Mounting.Mirroring;

/**
 * How the mirror is set up, as pages are told; {@link Aim} says what the numbers mean.
 *
 * @param rotation degrees clockwise by which the camera's picture is turned: 0, 90, 180 or 270
 * @param mirrored whether left and right of the camera's picture are changed
 * @param asDelivered whether nobody set it up here: rotation and mirrored are the settings'
 */
public record MirrorView(
        int rotation, boolean mirrored, double tilt, double turn, double height, double size, boolean asDelivered) {

    static MirrorView of(Mounting mounting, Aim aim, Origin origin) {
        return new MirrorView(
                mounting.rotation().degrees(),
                mounting.mirroring() == Mirroring.MIRRORED,
                aim.tilt(),
                aim.turn(),
                aim.height(),
                aim.size(),
                origin == Origin.DELIVERED);
    }

    /** Who set it up. */
    enum Origin {
        DELIVERED,
        STAFF
    }
}
