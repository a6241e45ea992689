package trumeau.vision.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.GarmentMask;

class GroundMatteTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 360;
    private static final Polygon SHIRT = new Polygon(
            new int[] {100, 130, 170, 200, 260, 235, 205, 205, 95, 95, 65, 40},
            new int[] {60, 50, 50, 60, 200, 215, 130, 300, 300, 130, 215, 200},
            12);
    /** Cells of what the net takes for the garment, along a side. */
    private static final int CELLS = 24;

    private static Optional<GroundMatte.Matte> matte(BufferedImage picture, GarmentMask seen) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        var frame = new PhotoFrames(InstantSource.system()).make(png.toByteArray());
        try {
            return GroundMatte.of(frame, Box.WHOLE, seen);
        } finally {
            frame.release();
        }
    }

    /** As a net sees it: right, but coarse. */
    private static GarmentMask seen(int right) {
        var logits = new float[CELLS * CELLS];
        for (var cell = 0; cell < logits.length; cell++) {
            var x = (cell % CELLS + 0.5) * WIDTH / CELLS - right;
            var y = (Math.floorDiv(cell, CELLS) + 0.5) * HEIGHT / CELLS;
            logits[cell] = SHIRT.contains(x, y) ? 1 : -1;
        }
        return GarmentMask.ofLogits(logits);
    }

    private static BufferedImage onGround(Color cloth) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var light = 238 - Math.abs(x - 130) / 12 - Math.abs(y - 120) / 14;
                picture.setRGB(x, y, new Color(light, light, light - 4).getRGB());
            }
        }
        var pen = picture.createGraphics();
        pen.setColor(cloth);
        pen.fill(SHIRT);
        pen.dispose();
        return picture;
    }

    private static double overlap(GroundMatte.Matte matte) {
        var both = 0;
        var any = 0;
        for (var pixel = 0; pixel < matte.alpha().length; pixel++) {
            var said = (matte.alpha()[pixel] & 0xff) > 127;
            var is = SHIRT.contains(pixel % WIDTH + 0.5, Math.floorDiv(pixel, WIDTH) + 0.5);
            both += said && is ? 1 : 0;
            any += said || is ? 1 : 0;
        }
        return (double) both / any;
    }

    @Test
    void aGarmentIsTakenOutOfAPlainGround() throws IOException {
        for (var cloth : new Color[] {new Color(0x26324f), new Color(0xc4262e), new Color(0x9a9a9a)}) {
            assertThat(overlap(matte(onGround(cloth), seen(0)).orElseThrow())).isGreaterThan(0.95);
        }
    }

    @Test
    void theGapBetweenSleeveAndTrunkIsGround() throws IOException {
        var matte = matte(onGround(new Color(0x26324f)), seen(0)).orElseThrow();

        assertThat(matte.alpha()[210 * WIDTH + 80] & 0xff).isLessThan(60);
    }

    @Test
    void beforeABusyGroundThereIsNone() throws IOException {
        var picture = onGround(Color.BLUE);
        var dice = new Random(1);
        for (var y = 0; y < HEIGHT; y += 12) {
            for (var x = 0; x < WIDTH; x += 12) {
                if (!SHIRT.intersects(x, y, 12, 12)) {
                    var rgb = dice.nextInt(1 << 24);
                    for (var i = 0; i < 144; i++) {
                        picture.setRGB(Math.min(WIDTH - 1, x + i % 12), Math.min(HEIGHT - 1, y + i / 12), rgb);
                    }
                }
            }
        }

        assertThat(matte(picture, seen(0))).isEmpty();
    }

    @Test
    void whereTheNetSeesTheGarmentElsewhereThereIsNone() throws IOException {
        assertThat(matte(onGround(Color.BLUE), seen(-90))).isEmpty();
    }

    @Test
    void anEmptyGroundHoldsNothing() throws IOException {
        assertThat(matte(onGround(new Color(236, 236, 232)), GarmentMask.ofLogits(new float[] {-1, -1, -1, -1})))
                .isEmpty();
    }

    @Test
    void itIsWrittenAsAGreyPicture() throws IOException {
        var matte = matte(onGround(Color.RED), seen(0)).orElseThrow();
        var read = ImageIO.read(new ByteArrayInputStream(matte.png()));

        assertThat(read.getWidth()).isEqualTo(WIDTH);
        assertThat(read.getRaster().getNumBands()).isEqualTo(1);
        assertThat(read.getRaster().getSample(150, 150, 0)).isGreaterThan(250);
        assertThat(read.getRaster().getSample(5, 5, 0)).isLessThan(5);
    }
}
