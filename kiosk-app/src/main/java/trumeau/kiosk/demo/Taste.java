package trumeau.kiosk.demo;

import java.util.random.RandomGenerator;

/** What one simulated shopper likes; drawn once, then fixed. */
final class Taste {

    private static final Palette[] PALETTES = Palette.values();

    private final double[] categories;
    private final Palette palette;
    private final double loyalty;
    private final double prints;
    private final double purse;

    Taste(RandomGenerator dice, int categories) {
        this.categories = new double[categories];
        var sum = 0.0;
        for (var i = 0; i < categories; i++) {
            this.categories[i] = Math.exp(0.8 * dice.nextGaussian());
            sum += this.categories[i];
        }
        for (var i = 0; i < categories; i++) {
            this.categories[i] /= sum;
        }
        this.palette = PALETTES[dice.nextInt(PALETTES.length)];
        this.loyalty = 0.6 + 1.2 * dice.nextDouble();
        this.prints = 0.9 * dice.nextGaussian();
        this.purse = 0.3 * dice.nextGaussian();
    }

    Palette palette() {
        return palette;
    }

    /** A category by taste. */
    int category(RandomGenerator dice) {
        var left = dice.nextDouble();
        for (var i = 0; i < categories.length - 1; i++) {
            left -= categories[i];
            if (left <= 0) {
                return i;
            }
        }
        return categories.length - 1;
    }

    /**
     * How much an item of that palette, boldness (0 plain, 1 printed) and dearness (log of price to usual) attracts.
     */
    double pull(Palette colours, double boldness, double dearness) {
        var colour = colours == palette ? loyalty : 0;
        var distance = dearness - purse;
        return colour + prints * boldness - 3 * distance * distance;
    }
}
