package trumeau.kiosk.mirror;

import java.util.Objects;
import trumeau.device.store.MirrorRow;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Mounting.Mirroring;
import trumeau.vision.frame.Rotation;

/**
 * How staff set the mirror up.
 *
 * @param rotation of the camera's picture, for what is recognised and for every page
 * @param mirroring of the camera's picture, likewise
 * @param aim for the mirror's page alone
 */
public record MirrorSetup(Rotation rotation, Mirroring mirroring, Aim aim) {

    public MirrorSetup {
        Objects.requireNonNull(rotation, "rotation");
        Objects.requireNonNull(mirroring, "mirroring");
        Objects.requireNonNull(aim, "aim");
    }

    /** As it was kept; IllegalArgumentException when it can't be any more. */
    static MirrorSetup of(MirrorRow row) {
        return new MirrorSetup(
                Rotation.ofDegrees(row.rotation()),
                row.mirrored() ? Mirroring.MIRRORED : Mirroring.PLAIN,
                new Aim(row.tilt(), row.turn(), row.height(), row.size()));
    }

    MirrorRow row() {
        return new MirrorRow(
                rotation.degrees(), mirroring == Mirroring.MIRRORED, aim.tilt(), aim.turn(), aim.height(), aim.size());
    }

    /** The camera's mounting, hung as this says. */
    Mounting over(Mounting written) {
        return written.hung(rotation, mirroring);
    }
}
