package trumeau.vision.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;

/** A drawn person, and a model that takes it apart: the small parser of the tests goes by pure colours. */
public final class Person {

    public static final int WIDTH = 120;
    public static final int HEIGHT = 200;

    private static final Path MODELS = Path.of("src/test/resources/models");
    private static final int SKIN = 0xFFA078;
    private static final int HAIR = 0x783C00;

    private Person() {}

    /** The model that has every output, with the parser in it. */
    public static Path model(Path target) throws IOException {
        copy(MODELS.resolve("full"), target);
        copy(MODELS.resolve("worn"), target.resolve("worn"));
        return target;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** A head, a red top and blue trousers before white. */
    public static Frame frame(int i) {
        return Drawn.frame(i, Instant.EPOCH.plusMillis(100L * i), WIDTH, HEIGHT, Person::rgb);
    }

    /** The same, its head white. */
    static Frame headless(int i) {
        return Drawn.frame(i, Instant.EPOCH.plusMillis(100L * i), WIDTH, HEIGHT, (x, y) -> {
            var rgb = rgb(x, y);
            return rgb == SKIN || rgb == HAIR ? 0xFFFFFF : rgb;
        });
    }

    public static int rgb(int x, int y) {
        if (y < 40) {
            return y < 10 || x < 50 || x >= 70 ? 0xFFFFFF : y < 20 ? HAIR : SKIN;
        }
        if (x < 30 || x >= 90 || y >= 190) {
            return 0xFFFFFF;
        }
        return y < 110 ? 0xFF0000 : 0x0000FF;
    }
}
