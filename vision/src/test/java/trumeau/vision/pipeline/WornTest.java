package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.track.Scene;

/** What people wear, from the frame to the scene. */
class WornTest {

    @TempDir
    Path folder;

    private GarmentRecogniser recogniser;

    @BeforeEach
    void load() throws IOException {
        recogniser = GarmentRecogniser.load(Person.model(folder.resolve("model")));
    }

    @AfterEach
    void close() {
        recogniser.close();
    }

    @Test
    void eachGarmentIsSeenInItsPlaceWithItsColour() {
        var frame = Person.frame(1);
        var seen = recogniser.lookAtWorn(frame, Box.WHOLE);

        assertThat(seen).hasSize(2);
        assertThat(seen)
                .extracting(sighting -> sighting.colour().name())
                .containsExactly(ColourName.BLUE, ColourName.RED);
        assertThat(seen).extracting(sighting -> sighting.best().category()).containsExactly("bluewear", "redwear");
        var top = seen.get(1).box();
        assertThat(top.y()).isCloseTo(40.0 / 200 - 0.05, within(0.06));
        assertThat(top.y() + top.height()).isCloseTo(110.0 / 200 + 0.05, within(0.06));
        frame.release();
    }

    @Test
    void aNarrowBoxIsWidenedToWhatTheParserKnows() {
        var frame = Person.frame(1);
        var narrow = recogniser.lookAtWorn(frame, new Box(0.25, 0, 0.5, 1));

        assertThat(narrow)
                .extracting(Sighting::box)
                .isEqualTo(recogniser.lookAtWorn(frame, Box.WHOLE).stream()
                        .map(Sighting::box)
                        .toList());
        frame.release();
    }

    @Test
    void withoutAPersonNothingIsWorn() {
        var frame = Person.headless(1);

        assertThat(recogniser.lookAtWorn(frame, Box.WHOLE)).isEmpty();
        frame.release();
    }

    @Test
    void aPhotoIsTakenApartAtItsOwnSize() {
        var photo = Drawn.encoded(Drawn.image(Person.WIDTH, Person.HEIGHT, Person::rgb), "png");
        var person = recogniser.sightWorn(photo).orElseThrow();

        assertThat(person.garments())
                .extracting(PersonSighting.Worn::part)
                .containsExactly(WornPart.LOWER, WornPart.UPPER);
        assertThat(person.parts().at(0.5, 0.12)).isEqualTo(WornPart.SKIN);
        assertThat(recogniser.recogniseWorn(photo)).hasSize(2);
    }

    @Test
    void aModelWithoutAParserSeesNobody() {
        try (var bare = GarmentRecogniser.load(Path.of("src/test/resources/models/full"))) {
            var frame = Person.frame(1);

            assertThat(bare.knowsWorn()).isFalse();
            assertThat(bare.lookAtWorn(frame, Box.WHOLE)).isEmpty();
            frame.release();
        }
    }

    @Test
    void beforeAMirrorEachGarmentHasItsTrack() {
        assertThat(garments(scene(() -> true, Person::frame))).containsExactlyInAnyOrder("bluewear", "redwear");
    }

    @Test
    void beforeAMirrorThePixelsOfEachGarmentComeWithTheFrame() {
        var worn = scene(() -> true, Person::frame).overlay().worn().orElseThrow();

        assertThat(worn.layers()).extracting(WornLayers.Layer::part).containsExactly(WornPart.UPPER, WornPart.LOWER);
        var top = worn.layers().get(0);
        assertThat(top.rgb() >> 16).as("the mean of the red top").isGreaterThan(0xF0);
        assertThat(alpha(worn, top, 60, 75)).as("in the middle of the top").isGreaterThan(230);
        assertThat(alpha(worn, top, 60, 150)).as("on the trousers").isLessThan(25);
        assertThat(alpha(worn, top, 10, 75)).as("beside the person").isLessThan(25);
        assertThat(scene(() -> false, Person::frame).overlay().worn()).isEmpty();
        assertThat(scene(() -> true, Person::headless).overlay().worn()).isEmpty();
    }

    private static int alpha(WornLayers worn, WornLayers.Layer layer, int x, int y) {
        var column = (int) ((((x + 0.5) / Person.WIDTH) - worn.region().x())
                / worn.region().width()
                * worn.width());
        var row = (int) ((((y + 0.5) / Person.HEIGHT) - worn.region().y())
                / worn.region().height()
                * worn.height());
        return layer.alpha()[row * worn.width() + column] & 0xff;
    }

    @Test
    void garmentsAreNamedAnewInTurnsAndBecomeCertainOneAfterTheOther() {
        var stages = stages(() -> KeptScenes.leaseOf(recogniser), () -> true);

        var garments = Stream.of(1, 2, 3, 4, 5)
                .map(i -> understood(stages, Person.frame(i)).garments().size())
                .toList();

        assertThat(garments).containsExactly(0, 0, 0, 1, 2);
    }

    @Test
    void anotherRecogniserNamesAllAtOnce() throws IOException {
        try (var other = GarmentRecogniser.load(folder.resolve("model"))) {
            var turns = Stream.iterate(1, i -> i + 1)
                    .map(i -> KeptScenes.leaseOf(i % 2 == 0 ? other : recogniser))
                    .iterator();
            var stages = stages(turns::next, () -> true);
            understood(stages, Person.frame(1));
            understood(stages, Person.frame(2));

            assertThat(understood(stages, Person.frame(3)).garments()).hasSize(2);
        }
    }

    @Test
    void whoComesAfterASilenceIsNamedAnew() {
        var stages = stages(() -> KeptScenes.leaseOf(recogniser), () -> true);
        understood(stages, Person.frame(1));
        stages.forget();

        assertThat(Stream.of(2, 3, 4, 5, 6)
                        .map(i -> understood(stages, Person.frame(i)).garments().size()))
                .as("as if nobody had been there")
                .containsExactly(0, 0, 0, 1, 2);
    }

    @Test
    void beforeAKioskTheWholeIsOneThing() {
        assertThat(scene(() -> false, Person::frame).garments()).hasSize(1);
    }

    @Test
    void whatIsHeldBeforeAMirrorIsSeenAsBeforeAKiosk() {
        assertThat(garments(scene(() -> true, Person::headless)))
                .isEqualTo(garments(scene(() -> false, Person::headless)));
    }

    @Test
    void aParserIsNoModelOfGarments() {
        refused(
                folder.resolve("model/worn"),
                Reason.MODEL_WRONG,
                "gives parts; name the folder of a model that looks at garments");
    }

    @Test
    void aModelOfGarmentsIsNoParser() throws IOException {
        var wrong = Person.model(folder.resolve("wrong"));
        for (var name : List.of("net.pt", "model.json", "golden.json")) {
            Files.delete(wrong.resolve("worn").resolve(name));
            Files.copy(wrong.resolve(name), wrong.resolve("worn").resolve(name));
        }

        refused(wrong, Reason.MODEL_WRONG, "outputs name parts");
    }

    @Test
    void aPartThatNobodyKnowsIsNamed() throws IOException {
        var wrong = Person.model(folder.resolve("wrong"));
        replace(wrong.resolve("worn/model.json"), "\"legwear\"", "\"gloves\"");

        refused(wrong, Reason.MODEL_MALFORMED, "no part \"gloves\"");
    }

    @Test
    void aParserThatAnswersOtherwiseIsRefused() throws IOException {
        var wrong = Person.model(folder.resolve("wrong"));
        replace(wrong.resolve("worn/golden.json"), "\"seed\": 2", "\"seed\": 5");

        refused(wrong, Reason.MODEL_WRONG, "self-test");
    }

    private static void replace(Path file, String from, String to) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private static void refused(Path model, Reason reason, String message) {
        assertThatThrownBy(() -> GarmentRecogniser.load(model))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    private static List<String> garments(Scene scene) {
        return scene.garments().stream()
                .map(garment -> garment.topK().get(0).category())
                .toList();
    }

    private interface Shot {
        Frame frame(int number);
    }

    private Scene scene(BooleanSupplier wearing, Shot shot) {
        var stages = stages(() -> KeptScenes.leaseOf(recogniser), wearing);
        var scene = understood(stages, shot.frame(1));
        for (var i = 2; i <= 10; i++) {
            scene = understood(stages, shot.frame(i));
        }
        return scene;
    }

    private static Stages stages(Supplier<RecogniserLease> lease, BooleanSupplier wearing) {
        return new Stages(lease, () -> frame -> List.of(Box.WHOLE), () -> frame -> List.of(), wearing);
    }

    private static Scene understood(Stages stages, Frame frame) {
        try {
            return stages.understand(frame);
        } finally {
            frame.release();
        }
    }
}
