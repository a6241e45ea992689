package trumeau.vision.attribute;

/** CIEDE2000 between two colours, with all weights 1 (Sharma, Wu, Dalal: Color Research and Application 30, 2005). */
final class ColourDifference {

    private static final double POW_25_7 = Math.pow(25, 7);

    private final Lab one;
    private final Lab other;
    private final double stretch;

    ColourDifference(Lab one, Lab other) {
        this.one = one;
        this.other = other;
        var chroma = Math.pow((Math.hypot(one.a(), one.b()) + Math.hypot(other.a(), other.b())) / 2, 7);
        this.stretch = 1 + 0.5 * (1 - Math.sqrt(chroma / (chroma + POW_25_7)));
    }

    double value() {
        var c1 = Math.hypot(stretch * one.a(), one.b());
        var c2 = Math.hypot(stretch * other.a(), other.b());
        var h1 = hue(one);
        var h2 = hue(other);
        var chroma = (c1 + c2) / 2;
        var turn = c1 * c2 == 0 ? 0 : Math.IEEEremainder(h2 - h1, 360);
        var hue = c1 * c2 == 0 ? h1 + h2 : meanHue(h1, h2);
        var light = (one.lightness() + other.lightness()) / 2 - 50;
        var dl = (other.lightness() - one.lightness()) / (1 + 0.015 * light * light / Math.sqrt(20 + light * light));
        var dc = (c2 - c1) / (1 + 0.045 * chroma);
        var dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * chroma * hueWeight(hue));
        return Math.sqrt(dl * dl + dc * dc + dh * dh + turning(hue, chroma) * dc * dh);
    }

    private double hue(Lab colour) {
        var degrees = Math.toDegrees(Math.atan2(colour.b(), stretch * colour.a()));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double meanHue(double h1, double h2) {
        var sum = h1 + h2;
        if (Math.abs(h1 - h2) <= 180) {
            return sum / 2;
        }
        return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
    }

    private static double hueWeight(double hue) {
        return 1
                - 0.17 * cosine(hue - 30)
                + 0.24 * cosine(2 * hue)
                + 0.32 * cosine(3 * hue + 6)
                - 0.20 * cosine(4 * hue - 63);
    }

    private static double turning(double hue, double chroma) {
        var distance = (hue - 275) / 25;
        var c7 = Math.pow(chroma, 7);
        var angle = 60 * Math.exp(-distance * distance);
        return -2 * Math.sqrt(c7 / (c7 + POW_25_7)) * Math.sin(Math.toRadians(angle));
    }

    private static double cosine(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
