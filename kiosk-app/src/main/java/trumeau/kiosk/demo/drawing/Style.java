package trumeau.kiosk.demo.drawing;

import java.awt.Color;
import java.util.SplittableRandom;

/** What a tailor works from: the cloths of one look and its dice for all that the look leaves open. */
final class Style {
    private final SplittableRandom dice;
    private final Cloth cloth;
    private final Cloth front;
    private final Cloth trim;

    Style(Look look, Weave weave, boolean upright) {
        this.dice = new SplittableRandom(look.seed());
        int ground = Tint.named(look.colour()).rgb();
        int ink = Tint.named(look.secondColour()).rgb();
        Pattern pattern = Pattern.named(look.pattern());
        Print print = new Prints(ground, ink, dice.split()).of(pattern, upright);
        this.cloth = new Cloth(print, weave, ground);
        this.trim = Cloth.plain(ink, weave);
        this.front = pattern == Pattern.GRAPHIC ? printed(ground, ink) : cloth;
    }

    private Cloth printed(int ground, int ink) {
        boolean small = dice.nextInt(4) == 0;
        int accent = Tint.blend(ink, Tint.brightness(ground) > 0.5 ? 0xC8503C : 0xF0D9A0, 0.6);
        Emblem emblem = new Emblem(ink, accent, dice.split());
        Print print = small
                ? emblem.on(cloth.print(), 11, 34, 8)
                : emblem.on(cloth.print(), 0, between(40, 46), between(22, 32));
        return new Cloth(print, cloth.weave(), cloth.base());
    }

    /** The cloth of the garment. */
    Cloth cloth() {
        return cloth;
    }

    /** The cloth of the front, with the graphic if the look has one. */
    Cloth front() {
        return front;
    }

    /** Plain cloth in the second colour. */
    Cloth trim() {
        return trim;
    }

    /** Plain cloth in the main colour. */
    Cloth solid() {
        return Cloth.plain(cloth.base(), cloth.weave());
    }

    /** The inside of the garment, in its own shade. */
    Cloth inside() {
        return solid().shaded(Tint.brightness(cloth.base()) > 0.25 ? 0.66 : 0.85);
    }

    Color thread() {
        return Tint.thread(cloth.base(), 0.6);
    }

    double between(double low, double high) {
        return low + (high - low) * dice.nextDouble();
    }

    boolean chance(double probability) {
        return dice.nextDouble() < probability;
    }
}
