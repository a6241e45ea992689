package trumeau.vision.djl.train;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import trumeau.vision.opencv.PictureCache;

/** Reads Fashion-MNIST (Xiao et al. 2017) as Debian's package dataset-fashion-mnist lays it down: grey, 28 x 28. */
final class FashionMnist {

    static final Path FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

    private static final int SIDE = 28;

    private FashionMnist() {}

    /** @param part {@code train} or {@code t10k} */
    static Samples read(String part, int from, int count) throws IOException {
        var cache = new PictureCache(SIDE, SIDE, PictureCache.Keep.EXACT);
        var kinds = new int[count];
        try (var pictures = open(part + "-images-idx3-ubyte.gz", 16 + (long) from * SIDE * SIDE);
                var labels = open(part + "-labels-idx1-ubyte.gz", 8 + from)) {
            var rgb = ByteBuffer.allocateDirect(SIDE * SIDE * 3);
            for (var i = 0; i < count; i++) {
                var grey = pictures.readNBytes(SIDE * SIDE);
                rgb.clear();
                for (var pixel : grey) {
                    rgb.put(pixel).put(pixel).put(pixel);
                }
                cache.add(rgb);
                kinds[i] = labels.readUnsignedByte();
            }
        }
        return new Samples(cache, kinds);
    }

    private static DataInputStream open(String name, long skipped) throws IOException {
        var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name)), 1 << 16));
        in.skipNBytes(skipped);
        return in;
    }
}
