package trumeau.kiosk.demo.drawing;

/** A box that grows around the pixels given to it. */
final class Box {
    private int left = Integer.MAX_VALUE;
    private int top = Integer.MAX_VALUE;
    private int right = -1;
    private int bottom = -1;

    void add(int x, int y) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x);
        bottom = Math.max(bottom, y);
    }

    /** A picture with this box as its truth, in parts 0..1 of the picture; an empty box has no size. */
    HeldUp around(java.awt.image.BufferedImage picture) {
        if (right < 0) {
            return new HeldUp(picture, 0, 0, 0, 0);
        }
        double width = picture.getWidth();
        double height = picture.getHeight();
        return new HeldUp(picture, left / width, top / height, (right - left + 1) / width, (bottom - top + 1) / height);
    }
}
