package trumeau.device.store;

/**
 * How staff set the mirror up, as it was typed: what it means, and whether it can be, others judge.
 *
 * @param rotation of the camera's picture, in degrees clockwise
 * @param mirrored whether the camera's picture comes with left and right changed
 * @param tilt in degrees
 * @param turn in degrees
 * @param height in per cent of the glass
 * @param size in per cent
 */
public record MirrorRow(int rotation, boolean mirrored, double tilt, double turn, double height, double size) {}
