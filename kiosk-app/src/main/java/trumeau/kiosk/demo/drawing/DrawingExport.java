package trumeau.kiosk.demo.drawing;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes drawn garments as JPEG files for training a net; not part of what a kiosk runs. */
public final class DrawingExport {
    private static final float QUALITY = 0.9f;

    private final GarmentArtist artist = new GarmentArtist();
    private final SplittableRandom dice;
    private final int size;

    private DrawingExport(Order order) {
        this.dice = new SplittableRandom(order.seed() * 31 + 7);
        this.size = order.size();
    }

    /**
     * What is wanted.
     *
     * @param size longer side of the pictures, in pixels
     */
    public record Order(int perKind, long seed, int size) {}

    /** Is told after each picture. */
    @FunctionalInterface
    public interface Progress {
        void drew(int done, int of);
    }

    /**
     * Writes {@code out/CATEGORY/N.jpg}: one third product pictures, two thirds held up or laid down, most of these cut
     * out around the garment.
     *
     * @throws UncheckedIOException when a file can't be written
     */
    public static void export(Path out, Order order, Progress progress) {
        DrawingExport export = new DrawingExport(order);
        Map<String, Integer> numbers = new HashMap<>();
        int all = order.perKind() * Cut.categories().size();
        int done = 0;
        for (Look look : Wardrobe.looks(all, order.seed())) {
            int number = numbers.merge(look.category(), 1, Integer::sum);
            Path file = out.resolve(look.category()).resolve("%04d.jpg".formatted(number));
            BufferedImage picture = number % 3 == 0 ? export.product(look) : export.shot(look);
            write(picture, file);
            progress.drew(++done, all);
        }
    }

    private BufferedImage product(Look look) {
        return dice.nextBoolean()
                ? artist.productPicture(look, size, size)
                : artist.productPicture(look, size * 3 / 4, size);
    }

    private BufferedImage shot(Look look) {
        List<Backdrop> all = List.of(Backdrop.values());
        Backdrop backdrop = all.get(dice.nextInt(all.size()));
        int width = size * 2 + dice.nextInt(size);
        int height = size * 2;
        long seed = dice.nextLong();
        boolean upright = Backdrop.UPRIGHT.contains(backdrop);
        Pose held = Pose.held(seed);
        double turn = held.turn() * (upright ? 1 : 3.5);
        Pose pose = new Pose(0.5, 0.5, held.tall(), turn, held.narrow(), held.shear(), held.flutter(), held.phase());
        HeldUp shot =
                artist.shot(look, pose, new GarmentArtist.Scene(backdrop, dice.nextLong(), width, height), seed, seed);
        return dice.nextInt(10) < 3 ? scaled(shot.picture(), size) : scaled(cutOut(shot), size);
    }

    private BufferedImage cutOut(HeldUp shot) {
        BufferedImage whole = shot.picture();
        int left = (int) Math.max(0, (shot.x() - margin() * shot.width()) * whole.getWidth());
        int top = (int) Math.max(0, (shot.y() - margin() * shot.height()) * whole.getHeight());
        int right = (int) Math.min(whole.getWidth(), (shot.x() + (1 + margin()) * shot.width()) * whole.getWidth());
        int bottom = (int) Math.min(whole.getHeight(), (shot.y() + (1 + margin()) * shot.height()) * whole.getHeight());
        return whole.getSubimage(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    private double margin() {
        return 0.05 + 0.2 * dice.nextDouble();
    }

    private static BufferedImage scaled(BufferedImage from, int longer) {
        double factor = (double) longer / Math.max(from.getWidth(), from.getHeight());
        int width = Math.max(1, (int) Math.round(from.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(from.getHeight() * factor));
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, width, height, null);
        pen.dispose();
        return to;
    }

    private static void write(BufferedImage picture, Path file) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            try (ImageOutputStream stream = ImageIO.createImageOutputStream(file.toFile())) {
                ImageWriteParam quality = writer.getDefaultWriteParam();
                quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                quality.setCompressionQuality(QUALITY);
                writer.setOutput(stream);
                writer.write(null, new IIOImage(picture, null, null), quality);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + "; check that its folder is writable", e);
        } finally {
            writer.dispose();
        }
    }
}
