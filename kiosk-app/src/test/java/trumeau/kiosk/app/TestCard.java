package trumeau.kiosk.app;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A board of tiles in colours that no shop has in this order: a camera's picture that can be told from any other. Each
 * tile is far wider than what JPEG blurs.
 */
final class TestCard {

    static final int WIDTH = 640;
    static final int HEIGHT = 384;
    private static final int ACROSS = 10;
    private static final int DOWN = 6;
    private static final int TILE = 64;
    private static final int CLOCK = 12;
    /** A third of a tile, of the whole card. */
    private static final double SPOT = 1.0 / (3 * ACROSS * DOWN);

    private static final int LOOKS = 60;

    private final List<Color> tiles = new ArrayList<>();

    TestCard(long seed) {
        var dice = new SplittableRandom(seed);
        for (var i = 0; i < ACROSS * DOWN; i++) {
            tiles.add(new Color(30 + dice.nextInt(196), 30 + dice.nextInt(196), 30 + dice.nextInt(196)));
        }
    }

    List<Color> tiles() {
        return List.copyOf(tiles);
    }

    /** One frame; a dot that moves keeps the camera from standing still. */
    BufferedImage frame(int number) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        for (var i = 0; i < tiles.size(); i++) {
            pen.setColor(tiles.get(i));
            pen.fillRect(i % ACROSS * TILE, i / ACROSS * TILE, TILE, TILE);
        }
        pen.setColor(Color.WHITE);
        pen.fillRect(number * CLOCK % (WIDTH - CLOCK), 2, CLOCK, CLOCK);
        pen.dispose();
        return picture;
    }

    /** Whether a picture of any size shows the board, as a whole. */
    boolean isOn(BufferedImage picture) {
        var off = 0.0;
        for (var i = 0; i < tiles.size(); i++) {
            var x = picture.getWidth() * (2 * (i % ACROSS) + 1) / (2 * ACROSS);
            var y = picture.getHeight() * (2 * (i / ACROSS) + 1) / (2 * DOWN);
            off += difference(new Color(picture.getRGB(x, y)), tiles.get(i));
        }
        return off / tiles.size() < 12;
    }

    /** Whether a picture of any size shows most of its colours, each on a spot of some size. */
    boolean isPartlyOn(BufferedImage picture) {
        return tiles.stream().filter(tile -> share(tile, picture) > SPOT).count() > ACROSS * DOWN / 2;
    }

    private static double share(Color tile, BufferedImage picture) {
        var like = 0;
        for (var i = 0; i < LOOKS * LOOKS; i++) {
            var x = picture.getWidth() * (2 * (i % LOOKS) + 1) / (2 * LOOKS);
            var y = picture.getHeight() * (2 * (i / LOOKS) + 1) / (2 * LOOKS);
            like += difference(new Color(picture.getRGB(x, y)), tile) < 8 ? 1 : 0;
        }
        return (double) like / (LOOKS * LOOKS);
    }

    private static double difference(Color one, Color other) {
        return (Math.abs(one.getRed() - other.getRed())
                        + Math.abs(one.getGreen() - other.getGreen())
                        + Math.abs(one.getBlue() - other.getBlue()))
                / 3.0;
    }
}
