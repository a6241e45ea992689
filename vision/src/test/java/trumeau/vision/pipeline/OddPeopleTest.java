package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.locate.ContentLocator;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.track.Scene;

/** What may stand before a mirror, by the shipped nets, on photos of people; not a figure. */
class OddPeopleTest {

    private static final Path PHOTOS = Path.of("../../shared/data/worn/photos");
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;
    private static final int FRAMES = 8;

    private static Optional<GarmentRecogniser> recogniser = Optional.empty();

    /** Where a photo lies in the picture, in shares of its height: its middle, its foot and how tall it is. */
    private record Placed(int photo, double middle, double foot, double tall) {

        /** As somebody who fills the picture from top to bottom. */
        static Placed whole(int photo) {
            return new Placed(photo, WIDTH / 2.0 / HEIGHT, 1, 1);
        }

        Placed movedBy(double right) {
            return new Placed(photo, middle + right, foot, tall);
        }
    }

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(PHOTOS), "the photos of people (shared/data/worn) are not here");
        recogniser = Optional.of(GarmentRecogniser.load(Path.of("models/garment")));
    }

    @AfterAll
    static void close() {
        recogniser.ifPresent(GarmentRecogniser::close);
    }

    static Stream<Arguments> odd() {
        return Stream.of(
                Arguments.of("legs alone", List.of(new Placed(701, 0.9, 1, 2.2))),
                Arguments.of("above the hips", List.of(new Placed(702, 0.9, 2.1, 2.2))),
                Arguments.of("a head alone", List.of(new Placed(713, 0.9, 5, 5.2))),
                Arguments.of("half out to the left", List.of(new Placed(705, 0, 1, 1))),
                Arguments.of("half out to the right", List.of(new Placed(705, 1.78, 1, 1))),
                Arguments.of("only a shoulder", List.of(new Placed(710, -0.12, 1, 1))),
                Arguments.of("from the side", List.of(Placed.whole(763))),
                Arguments.of("walking by, from the side", List.of(Placed.whole(783))),
                Arguments.of("a child's height", List.of(new Placed(708, 0.9, 1, 0.55))),
                Arguments.of("a poster far away", List.of(new Placed(760, 1.3, 0.5, 0.14))),
                Arguments.of("a speck of a person", List.of(new Placed(760, 1.3, 0.5, 0.04))),
                Arguments.of("nobody", List.of()),
                Arguments.of("four people", crowd()));
    }

    /** The third is the nearest; who is clearly smaller than the nearest is mostly not found. */
    private static List<Placed> crowd() {
        return List.of(
                new Placed(760, 0.05, 0.8, 0.6),
                new Placed(702, 0.45, 1, 0.92),
                new Placed(742, 1.2, 1, 1),
                new Placed(708, 1.72, 0.8, 0.6));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("odd")
    void isABodyInThePictureOrNone(String name, List<Placed> people) {
        for (var body : follow(still(people))) {
            body.ifPresent(there -> assertThat(there.mask().box(WIDTH, HEIGHT))
                    .as("pixels of the body in the picture")
                    .isPresent());
        }
        for (var scene : understand(still(people))) {
            scene.overlay().worn().ifPresent(OddPeopleTest::liesInThePicture);
        }
    }

    private static void liesInThePicture(WornLayers worn) {
        assertThat(worn.region()).isNotNull();
        for (var layer : worn.layers()) {
            assertThat(layer.alpha()).hasSize(worn.width() * worn.height());
        }
    }

    @Test
    void aChildIsABodyAndNobodyIsNone() {
        assertThat(follow(still(List.of(new Placed(708, 0.9, 1, 0.7))))).allMatch(Optional::isPresent);
        assertThat(follow(still(List.of()))).allMatch(Optional::isEmpty);
    }

    @Test
    void ofFourPeopleTheNearestIsFollowedAndTheOthersAreBystanders() {
        var hip = follow(still(crowd())).stream()
                .map(body -> body.orElseThrow().at(BodyPoint.LEFT_HIP).x() / HEIGHT)
                .toList();
        assertThat(hip).allMatch(x -> Math.abs(x - 1.2) < 0.15);

        assertThat(spotlights(crowd())).containsOnly(true);
        assertThat(spotlights(List.of(Placed.whole(742)))).containsOnly(false);
    }

    private static List<Boolean> spotlights(List<Placed> people) {
        return understand(still(people)).stream()
                .map(scene ->
                        scene.overlay().worn().flatMap(WornLayers::spotlight).isPresent())
                .toList();
    }

    @Test
    void aMannequinThatNeverMovesStaysTheSame() {
        var bodies = follow(
                Stream.generate(() -> List.of(Placed.whole(760))).limit(45).toList());

        assertThat(bodies).allMatch(Optional::isPresent);
        var first = bodies.get(25).orElseThrow().at(BodyPoint.LEFT_HIP);
        var last = bodies.get(44).orElseThrow().at(BodyPoint.LEFT_HIP);
        assertThat(first.to(last)).as("pixels").isLessThan(1);
    }

    @Test
    void aCameraOfTenFramesASecondDoesNotLoseWhoWalks() {
        var walk = new ArrayList<List<Placed>>();
        for (var i = 0; i < 20; i++) {
            walk.add(List.of(Placed.whole(708).movedBy(-0.5 + 0.05 * i)));
        }

        assertThat(follow(walk)).allMatch(Optional::isPresent);
        assertThat(understand(walk).get(19).garments()).isNotEmpty();
    }

    private static List<List<Placed>> still(List<Placed> people) {
        return Stream.generate(() -> people).limit(FRAMES).toList();
    }

    private static List<Optional<Body>> follow(List<List<Placed>> frames) {
        var follower = new BodyFollower();
        var bodies = new ArrayList<Optional<Body>>();
        each(frames, frame -> bodies.add(recogniser.orElseThrow().follow(frame, follower)));
        return bodies;
    }

    private static List<Scene> understand(List<List<Placed>> frames) {
        var stages = new Stages(
                () -> KeptScenes.leaseOf(recogniser.orElseThrow()),
                ContentLocator::new,
                () -> frame -> List.of(),
                () -> true);
        var scenes = new ArrayList<Scene>();
        each(frames, frame -> scenes.add(stages.understand(frame)));
        return scenes;
    }

    private interface Look {
        void at(Frame frame);
    }

    /** Ten frames a second. */
    private static void each(List<List<Placed>> frames, Look look) {
        for (var i = 0; i < frames.size(); i++) {
            var frame = frame(frames.get(i), i);
            try {
                look.at(frame);
            } finally {
                frame.release();
            }
        }
    }

    private static Frame frame(List<Placed> people, int number) {
        var screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = screen.createGraphics();
        graphics.setColor(new Color(0xB4B0A8));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        people.forEach(person -> draw(graphics, person));
        graphics.dispose();
        var bytes = ((DataBufferByte) screen.getRaster().getDataBuffer()).getData();
        var pixels = ByteBuffer.allocateDirect(bytes.length).put(bytes).rewind();
        var at = Instant.EPOCH.plusMillis(100L * number);
        var header = new Frame.Header(number, at, WIDTH, HEIGHT, WIDTH, HEIGHT, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, new byte[0], pixels, back -> {});
    }

    private static void draw(Graphics2D graphics, Placed person) {
        try {
            var photo =
                    ImageIO.read(PHOTOS.resolve("0" + person.photo() + ".jpg").toFile());
            var tall = person.tall() * HEIGHT;
            var wide = tall * photo.getWidth() / photo.getHeight();
            graphics.drawImage(
                    photo,
                    (int) (person.middle() * HEIGHT - wide / 2),
                    (int) (person.foot() * HEIGHT - tall),
                    (int) wide,
                    (int) tall,
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
