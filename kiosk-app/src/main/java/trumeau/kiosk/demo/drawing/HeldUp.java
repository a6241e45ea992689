package trumeau.kiosk.demo.drawing;

import java.awt.image.BufferedImage;

/**
 * A picture of a garment held up, and the truth about where it is.
 *
 * @param picture colour order TYPE_3BYTE_BGR; the caller's own
 * @param x left edge of the cloth, 0..1 of the picture's width
 * @param y upper edge of the cloth, 0..1 of the picture's height
 * @param width of the cloth, 0..1; 0 when no cloth is in the picture
 * @param height of the cloth, 0..1; 0 when no cloth is in the picture
 */
public record HeldUp(BufferedImage picture, double x, double y, double width, double height) {}
