package trumeau.kiosk.demo.drawing;

import java.util.SplittableRandom;

/**
 * How a garment is held before the camera.
 *
 * @param x centre of the cloth in the picture, 0..1 of its width
 * @param y centre of the cloth in the picture, 0..1 of its height
 * @param tall height of the cloth, 0..1 of the picture's height
 * @param turn rotation in radians, positive clockwise
 * @param narrow factor on the width, as when the garment is turned a little away
 * @param shear sideways lean per unit of height
 * @param flutter amplitude of the cloth's waves, as part of its height
 * @param phase where in its wave the cloth is
 */
record Pose(double x, double y, double tall, double turn, double narrow, double shear, double flutter, double phase) {

    /** A held pose: the garment large and wholly in the picture. */
    static Pose held(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        return new Pose(
                0.42 + 0.16 * dice.nextDouble(),
                0.49 + 0.04 * dice.nextDouble(),
                0.6 + 0.15 * dice.nextDouble(),
                0.24 * (dice.nextDouble() - 0.5),
                0.86 + 0.14 * dice.nextDouble(),
                0.12 * (dice.nextDouble() - 0.5),
                0.004 + 0.012 * dice.nextDouble(),
                6.28 * dice.nextDouble());
    }

    /** The same pose a moment later: the hands sway a little and the cloth moves on. */
    Pose swaying(double seconds) {
        return new Pose(
                x + 0.008 * Math.sin(1.7 * seconds + phase),
                y + 0.006 * Math.sin(2.3 * seconds + 1.3 * phase),
                tall * (1 + 0.012 * Math.sin(1.1 * seconds + phase)),
                turn + 0.025 * Math.sin(1.4 * seconds + 2 * phase),
                narrow,
                shear + 0.015 * Math.sin(2.1 * seconds),
                flutter * (1 + 0.3 * Math.sin(1.9 * seconds)),
                phase + 1.2 * seconds);
    }

    Pose moved(double dx, double dy) {
        return new Pose(x + dx, y + dy, tall, turn, narrow, shear, flutter, phase);
    }

    Pose centred(double atX, double atY, double height) {
        return new Pose(atX, atY, height, turn, narrow, shear, flutter, phase);
    }
}
