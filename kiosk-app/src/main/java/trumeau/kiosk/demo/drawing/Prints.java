package trumeau.kiosk.demo.drawing;

import java.util.random.RandomGenerator;

/** The print works: makes the print of a pattern in two colours. */
final class Prints {
    private final int ground;
    private final int ink;
    private final RandomGenerator random;

    Prints(int ground, int ink, RandomGenerator random) {
        this.ground = ground;
        this.ink = ink;
        this.random = random;
    }

    /** The print of a pattern; a graphic is put on by {@link Emblem}, its ground is plain. */
    Print of(Pattern pattern, boolean upright) {
        return switch (pattern) {
            case PLAIN, GRAPHIC -> (u, v) -> ground;
            case STRIPED -> striped(upright);
            case CHECKED -> checked();
            case DOTTED -> dotted();
            case FLORAL -> floral();
        };
    }

    private Print striped(boolean upright) {
        double period = upright ? 1.8 + random.nextDouble() * 2.4 : 3.2 + random.nextDouble() * 7;
        double share = upright ? 0.12 + 0.3 * random.nextDouble() : 0.25 + 0.25 * random.nextDouble();
        return (u, v) -> {
            double part = (upright ? u : v) / period;
            return Tint.blend(ground, ink, band(part - Math.floor(part), share, 0.12 / period));
        };
    }

    private Print checked() {
        double period = 3 + random.nextDouble() * 7;
        int kind = random.nextInt(3);
        int third = Tint.brightness(ground) > 0.5 ? Tint.blend(ink, 0, 0.45) : 0xEDE4D0;
        return (u, v) -> {
            double a = u / period - Math.floor(u / period);
            double b = v / period - Math.floor(v / period);
            double soft = 0.1 / period;
            if (kind == 0) {
                return Tint.blend(ground, ink, 0.5 * band(a, 0.5, soft) + 0.5 * band(b, 0.5, soft));
            }
            if (kind == 1) {
                return Tint.blend(ground, ink, 0.9 * Math.max(band(a, 0.1, soft), band(b, 0.1, soft)));
            }
            int wide = Tint.blend(ground, ink, 0.48 * band(a, 0.55, soft) + 0.48 * band(b, 0.55, soft));
            double thin = Math.max(band(shifted(a), 0.07, soft), band(shifted(b), 0.07, soft));
            return Tint.blend(wide, third, 0.65 * thin);
        };
    }

    private static double shifted(double part) {
        return part > 0.26 ? part - 0.26 : part + 0.74;
    }

    private Print dotted() {
        double period = 2.4 + random.nextDouble() * 3.6;
        double radius = period * (0.17 + 0.12 * random.nextDouble());
        return (u, v) -> {
            double row = Math.floor(v / period);
            double shift = ((long) row & 1) == 0 ? 0 : 0.5;
            double a = u / period + shift;
            double dx = (a - Math.floor(a) - 0.5) * period;
            double dy = (v / period - row - 0.5) * period;
            return Tint.blend(ground, ink, (radius - Math.hypot(dx, dy)) / 0.16 + 0.5);
        };
    }

    private Print floral() {
        double cell = 4.5 + random.nextDouble() * 4;
        Noise scatter = new Noise(random.nextLong());
        int leaf = Tint.brightness(ground) > 0.45 ? 0x55714F : 0x8FAE84;
        int other = Tint.blend(ink, Tint.brightness(ink) > 0.5 ? 0xD0705F : 0xF2D9B0, 0.55);
        return (u, v) -> {
            int column = (int) Math.floor(u / cell);
            int row = (int) Math.floor(v / cell);
            int rgb = ground;
            for (int c = column - 1; c <= column + 1; c++) {
                for (int r = row - 1; r <= row + 1; r++) {
                    double x = u - (c + 0.2 + 0.6 * scatter.corner(c, r)) * cell;
                    double y = v - (r + 0.2 + 0.6 * scatter.corner(c + 99, r)) * cell;
                    double pick = scatter.corner(c, r + 77);
                    rgb = blossom(rgb, x / cell, y / cell, pick, pick > 0.45 ? ink : other, leaf);
                }
            }
            return rgb;
        };
    }

    private static int blossom(int under, double x, double y, double pick, int petal, int leaf) {
        double reach = Math.hypot(x, y);
        if (reach > 0.62) {
            return under;
        }
        double turn = Math.atan2(y, x) + pick * 6.28;
        double size = 0.18 + 0.2 * pick;
        double leaves = size * 1.55 * Math.pow(Math.max(0, Math.cos(turn * 1.5)), 3);
        int rgb = Tint.blend(under, leaf, (leaves - reach) * 20);
        double edge = size * (0.72 + 0.28 * Math.cos(turn * 5));
        int shaded = Tint.blend(Tint.blend(petal, 0x201018, 0.28), petal, reach / size * 1.4);
        rgb = Tint.blend(rgb, shaded, (edge - reach) * 25);
        return Tint.blend(rgb, 0xF0CF70, (size * 0.24 - reach) * 30);
    }

    /** 1 within the first share of a period, 0 beyond, with soft edges. */
    private static double band(double part, double share, double soft) {
        double rise = Math.min(1, part / soft);
        double fall = Math.min(1, Math.max(0, (share - part) / soft + 0.5));
        return part < share + soft ? Math.min(rise, fall) : 0;
    }
}
