package trumeau.vision.frame;

/** Turns a box of the picture as it came into a box of the upright picture. */
final class UprightContent {

    private UprightContent() {}

    static Box of(Box content, Mounting mounting) {
        var left = Math.max(content.x(), mounting.crop().x());
        var top = Math.max(content.y(), mounting.crop().y());
        var right = Math.min(
                content.x() + content.width(),
                mounting.crop().x() + mounting.crop().width());
        var bottom = Math.min(
                content.y() + content.height(),
                mounting.crop().y() + mounting.crop().height());
        if (right <= left || bottom <= top) {
            throw new IllegalArgumentException("the crop leaves nothing of the picture: " + mounting.crop());
        }
        var turned = turn(new double[] {left, top, right, bottom}, mounting.rotation());
        return mounting.mirroring() == Mounting.Mirroring.MIRRORED
                ? box(1 - turned[2], turned[1], 1 - turned[0], turned[3])
                : box(turned[0], turned[1], turned[2], turned[3]);
    }

    private static double[] turn(double[] edges, Rotation rotation) {
        return switch (rotation) {
            case NONE -> edges;
            case QUARTER -> new double[] {1 - edges[3], edges[0], 1 - edges[1], edges[2]};
            case HALF -> new double[] {1 - edges[2], 1 - edges[3], 1 - edges[0], 1 - edges[1]};
            case THREE_QUARTERS -> new double[] {edges[1], 1 - edges[2], edges[3], 1 - edges[0]};
        };
    }

    private static Box box(double left, double top, double right, double bottom) {
        var x = Math.max(0, left);
        var y = Math.max(0, top);
        return new Box(x, y, Math.min(1, right) - x, Math.min(1, bottom) - y);
    }
}
