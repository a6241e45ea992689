package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.SteadyBody;
import trumeau.vision.body.SteadySquare;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.djl.BothNets;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;

/** How well bodies are found; its figures go to docs/figures.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class BodyMeasureTest {

    private static final Path MODEL = Path.of("models/garment");
    private static final Path WORN = Path.of("../../shared/data/worn");
    private static final int FIRST = Integer.getInteger("first", 701);
    private static final int LAST = Integer.getInteger("last", 804);
    private static final int WIDTH = 1920;
    private static final int HEIGHT = 1080;
    /** Frames a second. */
    private static final int RATE = 20;
    /** Photos that are put beside another each. */
    private static final int PAIRS = 50;
    /** After so many frames garments are named in turns; then so many are measured. */
    private static final int FIRST_LOOKS = 30;

    private static final int IN_TURNS = 12;
    /** Of a webcam indoors, in steps of 256. */
    private static final double CAMERA_NOISE = 3;

    private static final int[] NOISE = new Random(7)
            .ints(1 << 20, 0, 1 << 30)
            .map(seed -> (int) Math.round(new Random(seed).nextGaussian() * CAMERA_NOISE))
            .toArray();

    private static final double[] LINES = {0.2, 0.3, 0.4, 0.5, 0.6};

    /** The pixels of the person in each photo against the human mask, pooled; {@code -Dfirst -Dlast} choose photos. */
    @Test
    void thePersonMaskAgainstTheHumanOne(@TempDir Path folder) throws IOException {
        var model = BothNets.of(MODEL, folder.resolve("both"));
        var shared = new long[LINES.length][2];
        var none = 0;
        var photos = 0;
        try (var recogniser = GarmentRecogniser.load(model, InferenceEngine.ONNX_RUNTIME)) {
            for (var number = FIRST; number <= LAST; number++) {
                var name = String.format(Locale.ROOT, "%04d", number);
                var truth = ImageIO.read(WORN.resolve("masks/" + name + ".png").toFile());
                var bytes = Files.readAllBytes(WORN.resolve("photos/" + name + ".jpg"));
                var size = ImageIO.read(new ByteArrayInputStream(bytes));
                var body = recogniser.bodyIn(bytes);
                photos++;
                none += body.isPresent() ? 0 : 1;
                for (var y = 0; y < truth.getHeight(); y++) {
                    for (var x = 0; x < truth.getWidth(); x++) {
                        var is = truth.getRaster().getSample(x, y, 0) != 0;
                        var chance = body.isPresent() ? at(body.get(), x, y, truth, size) : 0;
                        for (var line = 0; line < LINES.length; line++) {
                            var said = chance > LINES[line];
                            shared[line][0] += is && said ? 1 : 0;
                            shared[line][1] += is || said ? 1 : 0;
                        }
                    }
                }
            }
        }
        for (var line = 0; line < LINES.length; line++) {
            System.out.printf(
                    Locale.ROOT,
                    "person mask IoU from %.2f on: %.4f on %d photos, nobody found in %d%n",
                    LINES[line],
                    (double) shared[line][0] / shared[line][1],
                    photos,
                    none);
        }
        assertThat(photos).isEqualTo(LAST - FIRST + 1);
    }

    private static double at(Body body, int x, int y, BufferedImage truth, BufferedImage photo) {
        return body.mask()
                .at((x + 0.5) * photo.getWidth() / truth.getWidth(), (y + 0.5) * photo.getHeight() / truth.getHeight());
    }

    /**
     * How much the points of somebody who stands still tremble, in pixels of a picture of 1920 x 1080, as they come
     * from the net and as they are shown; and how much later they are shown when the body moves sideways.
     */
    @Test
    void theTrembleAndTheLag(@TempDir Path folder) throws IOException {
        var model = BothNets.of(MODEL, folder.resolve("both"));
        var noise = new Random(1);
        double[] sums = new double[3];
        try (var all = BodyNets.in(model, InferenceEngine.ONNX_RUNTIME).orElseThrow()) {
            for (var number = FIRST; number < FIRST + 10; number++) {
                var photo = ImageIO.read(WORN.resolve(String.format(Locale.ROOT, "photos/%04d.jpg", number))
                        .toFile());
                var still = trembles(all, photo, noise);
                sums[0] += still[0] / 10;
                sums[1] += still[1] / 10;
                sums[2] += lag(all, photo, noise) / 10;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "tremble %.2f px RMS as it comes, %.2f px as it is shown; shown %.1f ms later while moving%n",
                sums[0],
                sums[1],
                sums[2]);
        assertThat(sums[1]).isLessThan(sums[0]);
    }

    /**
     * How often somebody beside the nearest person is found, by how tall the one is of the other, and how often where
     * nobody was put: the photos have passers-by of their own. 1920 x 1080, the nearest as tall as the picture.
     */
    @Test
    void howOftenABystanderIsFound(@TempDir Path folder) throws IOException {
        var model = BothNets.of(MODEL, folder.resolve("both"));
        var counts = new ArrayList<Integer>();
        try (var nets = BodyNets.in(model, InferenceEngine.ONNX_RUNTIME).orElseThrow()) {
            for (var tall : new double[] {0, 0.6, 0.7, 0.8, 0.9, 1}) {
                var found = 0;
                for (var number = FIRST; number < FIRST + PAIRS; number++) {
                    found += isBystanderFound(nets, number, tall) ? 1 : 0;
                }
                counts.add(found);
                System.out.printf(
                        Locale.ROOT, "beside the nearest, %.1f as tall: found in %d of %d%n", tall, found, PAIRS);
            }
        }
        assertThat(counts.get(5)).isGreaterThan(counts.get(0));
    }

    private static boolean isBystanderFound(BodyNets nets, int number, double tall) throws IOException {
        var screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = screen.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        drawn(graphics, number, 1, WIDTH / 3);
        if (tall > 0) {
            drawn(graphics, number + PAIRS, tall, 2 * WIDTH / 3);
        }
        graphics.dispose();
        var follower = new BodyFollower();
        var frame = framed(screen, number);
        follower.follow(frame, nets::find, nets::read);
        frame.release();
        return follower.seesBystanders();
    }

    private static void drawn(Graphics2D graphics, int number, double tall, int middle) throws IOException {
        var photo = ImageIO.read(WORN.resolve(String.format(Locale.ROOT, "photos/%04d.jpg", number))
                .toFile());
        var high = (int) (tall * HEIGHT);
        var wide = high * photo.getWidth() / photo.getHeight();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(photo, middle - wide / 2, HEIGHT - high, wide, high, null);
    }

    /**
     * Processor time of one frame before a mirror, its steps beside each other, in milliseconds: mean, median and p95.
     */
    @Test
    void whatAFrameCosts(@TempDir Path folder) throws IOException {
        var model = BothNets.of(MODEL, folder.resolve("both"));
        var steps = new TreeMap<String, List<Double>>();
        try (var recogniser = GarmentRecogniser.load(model, InferenceEngine.ONNX_RUNTIME);
                var nets = BodyNets.in(model, InferenceEngine.ONNX_RUNTIME).orElseThrow();
                var parser = WornParser.in(model, InferenceEngine.ONNX_RUNTIME).orElseThrow()) {
            for (var number = FIRST; number < FIRST + 20; number++) {
                var photo = ImageIO.read(WORN.resolve(String.format(Locale.ROOT, "photos/%04d.jpg", number))
                        .toFile());
                var frame = frame(photo, 0, number, new Random(1));
                var found = nets.find(frame).get(0);
                var body = nets.read(frame, found.square());
                var place = body.mask().box(WIDTH, HEIGHT).orElseThrow();
                var region = parser.region(frame, place);
                for (var round = 0; round < 5; round++) {
                    time(steps, "find bodies (when none is followed)", () -> nets.find(frame));
                    time(steps, "landmarks and person", () -> nets.read(frame, found.square()));
                    time(steps, "parse", () -> parser.parse(frame, region));
                    var parts = parser.parse(frame, region);
                    time(steps, "soft masks", () -> parser.layers(parts, region));
                    time(steps, "person with each garment named", () -> recogniser.seeWorn(frame, place));
                }
                var names = new WornNames();
                for (var i = 0; i < FIRST_LOOKS; i++) {
                    recogniser.seeWorn(frame, place, names);
                }
                for (var i = 0; i < IN_TURNS; i++) {
                    time(steps, "person with garments named in turns", () -> recogniser.seeWorn(frame, place, names));
                }
                frame.release();
            }
        }
        steps.forEach((name, took) -> {
            var sorted = took.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%s: mean %.1f ms, median %.1f, p95 %.1f%n",
                    name,
                    sorted.stream().mapToDouble(each -> each).average().orElseThrow(),
                    sorted.get(sorted.size() / 2),
                    sorted.get(sorted.size() * 95 / 100));
        });
        assertThat(steps).hasSize(6);
    }

    private static void time(Map<String, List<Double>> steps, String name, Runnable step) {
        var clock = ManagementFactory.getThreadMXBean();
        var start = clock.getCurrentThreadCpuTime();
        step.run();
        steps.computeIfAbsent(name, none -> new ArrayList<>()).add((clock.getCurrentThreadCpuTime() - start) / 1e6);
    }

    private static double[] trembles(BodyNets nets, BufferedImage photo, Random noise) {
        var steady = new SteadyBody();
        var raw = new ArrayList<Body>();
        var shown = new ArrayList<Body>();
        var squares = new SteadySquare();
        BodySquare square = null;
        for (var i = 0; i < 60; i++) {
            var frame = frame(photo, 0, i, noise);
            square = square == null ? nets.find(frame).get(0).square() : square;
            var body = nets.read(frame, square);
            square = squares.next(body.next());
            raw.add(body);
            shown.add(steady.next(body, frame.capturedAt()));
            frame.release();
        }
        return new double[] {tremble(raw.subList(20, 60)), tremble(shown.subList(20, 60))};
    }

    private static double tremble(List<Body> bodies) {
        var squares = 0.0;
        var points = 0;
        for (var point : BodyPoint.values()) {
            if (bodies.get(0).at(point).isSeen()) {
                squares += spread(
                        bodies.stream().mapToDouble(body -> body.at(point).x()).toArray());
                squares += spread(
                        bodies.stream().mapToDouble(body -> body.at(point).y()).toArray());
                points++;
            }
        }
        return Math.sqrt(squares / points);
    }

    private static double spread(double[] values) {
        var mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    /** In milliseconds, at half of the picture's height a second. */
    private static double lag(BodyNets nets, BufferedImage photo, Random noise) {
        var steady = new SteadyBody();
        var squares = new SteadySquare();
        BodySquare square = null;
        var behind = 0.0;
        var counted = 0;
        var perFrame = HEIGHT / 2.0 / RATE;
        for (var i = 0; i < 30; i++) {
            var frame = frame(photo, i * perFrame - 15 * perFrame, i, noise);
            square = square == null ? nets.find(frame).get(0).square() : square;
            var body = nets.read(frame, square);
            square = squares.next(body.next());
            var shown = steady.next(body, frame.capturedAt());
            for (var point : BodyPoint.values()) {
                if (i >= 10 && body.at(point).isSeen()) {
                    behind += body.at(point).x() - shown.at(point).x();
                    counted++;
                }
            }
            frame.release();
        }
        return behind / counted / perFrame * 1000 / RATE;
    }

    private static Frame frame(BufferedImage photo, double right, int number, Random noise) {
        var screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = screen.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var scale = (double) HEIGHT / photo.getHeight();
        var way = AffineTransform.getTranslateInstance((WIDTH - photo.getWidth() * scale) / 2 + right, 0);
        way.scale(scale, scale);
        graphics.drawImage(photo, way, null);
        graphics.dispose();
        var from = noise.nextInt(NOISE.length);
        var bytes = ((DataBufferByte) screen.getRaster().getDataBuffer()).getData();
        for (var i = 0; i < bytes.length; i++) {
            var value = (bytes[i] & 0xff) + NOISE[(i + from) & (NOISE.length - 1)];
            bytes[i] = (byte) Math.max(0, Math.min(255, value));
        }
        return framed(screen, number);
    }

    private static Frame framed(BufferedImage screen, int number) {
        var bytes = ((DataBufferByte) screen.getRaster().getDataBuffer()).getData();
        var pixels = ByteBuffer.allocateDirect(bytes.length).put(bytes).rewind();
        var at = Instant.EPOCH.plusMillis(number * 1000L / RATE);
        var header = new Frame.Header(number, at, WIDTH, HEIGHT, WIDTH, HEIGHT, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, new byte[0], pixels, back -> {});
    }
}
