package trumeau.kiosk.demo.drawing;

import java.util.SplittableRandom;

/** Paints what fills a picture from edge to edge: walls, floors and cloths that lie. */
final class Ground {
    private final Canvas canvas;
    private final SplittableRandom dice;
    private final Noise noise;
    private final int width;
    private final int height;

    Ground(Canvas canvas, SplittableRandom dice) {
        this.canvas = canvas;
        this.dice = dice;
        this.noise = new Noise(dice.nextLong());
        this.width = canvas.width();
        this.height = canvas.height();
    }

    void wall(int rgb) {
        double lampX = dice.nextDouble();
        double strength = 0.16 + 0.2 * dice.nextDouble();
        shade((x, y) -> {
            double light = 1.06
                    - strength * Math.hypot((double) x / width - lampX, (double) y / height - 0.15)
                    + 0.05 * (noise.rough(x * 0.01, y * 0.01) - 0.5);
            return lit(rgb, light);
        });
    }

    void bricks() {
        int rgb = dice.nextBoolean() ? 0xA5654C : 0xCFC8BE;
        double tall = height * (0.04 + 0.02 * dice.nextDouble());
        shade((x, y) -> {
            int row = (int) (y / tall);
            double along = x / (tall * 2.7) + (row % 2) * 0.5;
            int column = (int) Math.floor(along);
            boolean joint = y % tall < tall * 0.12 || (along - column) < 0.045;
            double light = 0.82 + 0.3 * noise.corner(column, row) + 0.12 * noise.rough(x * 0.06, y * 0.06) - 0.1;
            return joint ? lit(0xBEB6AA, 0.85) : lit(rgb, light);
        });
    }

    void planks() {
        int rgb = Decorator.pick(Decorator.WOODS, dice);
        double wide = height * (0.12 + 0.1 * dice.nextDouble());
        double turn = dice.nextDouble() * 3.1;
        shade((x, y) -> {
            double u = x * Math.cos(turn) + y * Math.sin(turn);
            double v = y * Math.cos(turn) - x * Math.sin(turn);
            int row = (int) Math.floor(v / wide);
            double end = u / (wide * 6) + noise.corner(row, 3) * 5;
            double light = 0.85
                    + 0.22 * noise.corner(row, (int) Math.floor(end))
                    + 0.22 * (noise.rough(u * 0.008, v * 0.16) - 0.5);
            boolean gap = v / wide - row < 0.02 || end - Math.floor(end) < 0.006;
            return lit(rgb, gap ? 0.5 : light);
        });
    }

    void sheet() {
        int rgb = dice.nextInt(3) == 0
                ? Decorator.pick(Decorator.CLOTHS, dice)
                : Decorator.pick(new int[] {0xEDEBE7, 0xDDE2E8, 0xE8DDD0, 0xCFD6CF}, dice);
        boolean striped = dice.nextInt(4) == 0;
        double scale = 3.0 / height;
        shade((x, y) -> {
            double light = fold(x * scale, y * scale) - fold(x * scale + 0.02, y * scale + 0.02);
            int base = striped && Math.floorMod(x + y / 3, height / 9) < height / 30
                    ? Tint.blend(rgb, 0x3B4C6B, 0.5)
                    : rgb;
            return lit(base, 0.95 + 9 * light);
        });
    }

    private double fold(double u, double v) {
        double bent = u + 0.8 * noise.at(u * 0.8, v * 0.8);
        return 0.25 * noise.creased(bent * 0.9, v * 0.5) + 0.2 * noise.rough(bent * 1.3, v * 1.1);
    }

    void carpet() {
        int rgb = Tint.blend(Decorator.pick(Decorator.CLOTHS, dice), 0xB8B2A8, 0.45);
        shade((x, y) -> lit(rgb, 0.82 + 0.3 * noise.rough(x * 0.25, y * 0.25) + 0.1 * noise.at(x * 0.01, y * 0.01)));
    }

    void floor(int rgb, double from) {
        int first = (int) (from * height);
        for (int y = first; y < height; y++) {
            double depth = (y - first + 6.0) / (height - first);
            for (int x = 0; x < width; x++) {
                double u = (x - width / 2.0) / (depth + 0.35) / width * 9;
                double light = 0.8 + 0.2 * noise.corner((int) Math.floor(u), 0) + 0.12 * noise.at(u * 8, 3 / depth);
                int c = lit(rgb, light);
                canvas.set(x, y, c >> 16 & 255, c >> 8 & 255, c & 255);
            }
        }
    }

    private void shade(Surface surface) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int c = surface.rgbAt(x, y);
                canvas.set(x, y, c >> 16 & 255, c >> 8 & 255, c & 255);
            }
        }
    }

    private static int lit(int rgb, double light) {
        return light < 1 ? Tint.blend(rgb, 0, 1 - light) : Tint.blend(rgb, 0xFFFFFF, Math.min(1, light - 1));
    }

    @FunctionalInterface
    private interface Surface {
        int rgbAt(int x, int y);
    }
}
