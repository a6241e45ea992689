package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Drawn;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Neighbours;
import trumeau.vision.teach.Teaching;
import trumeau.vision.teach.Topic;

/** What the net takes for no garment is not followed, whatever kind it would be called. */
class NoGarmentTest {

    private static final Path FULL = Path.of("src/test/resources/models/full");

    @TempDir
    Path folder;

    @Test
    void onlyGarmentsAreFollowed() throws IOException {
        try (var recogniser = GarmentRecogniser.load(withThresholdBetweenBlackAndWhite())) {
            assertThat(garmentsAfterASecond(recogniser, 0xFFFFFF)).isEqualTo(1);
            assertThat(garmentsAfterASecond(recogniser, 0x000000)).isZero();
        }
    }

    @Test
    void aPhotoOfNoGarmentShowsNone() throws IOException {
        try (var recogniser = GarmentRecogniser.load(withThresholdBetweenBlackAndWhite())) {
            assertThat(recogniser.recognise(Drawn.jpeg(64, 64, Color.WHITE))).isPresent();
            assertThat(recogniser.recognise(Drawn.jpeg(64, 64, Color.BLACK))).isEmpty();
            assertThat(recogniser.recogniseWithTags(Drawn.jpeg(64, 64, Color.BLACK)))
                    .isEmpty();
            assertThat(recogniser.sight(Drawn.jpeg(64, 64, Color.BLACK))).isPresent();
        }
    }

    @Test
    void whatStaffTaughtIsFollowedWhateverTheNetSays() throws IOException {
        try (var recogniser = GarmentRecogniser.load(withThresholdBetweenBlackAndWhite())) {
            var bag = recogniser.sight(Drawn.jpeg(64, 64, Color.BLACK)).orElseThrow();
            var lesson = new Lesson(Topic.ofCategory("bag"), Collections.nCopies(5, bag.embedding()));
            recogniser.learn(Teaching.of(recogniser.space(), List.of(lesson), Neighbours.none()));

            assertThat(garmentsAfterASecond(recogniser, 0x000000)).isEqualTo(1);
            assertThat(recogniser
                            .recognise(Drawn.jpeg(64, 64, Color.BLACK))
                            .orElseThrow()
                            .best()
                            .category())
                    .isEqualTo("bag");
        }
    }

    private static int garmentsAfterASecond(GarmentRecogniser recogniser, int rgb) {
        var stages = new Stages(
                () -> KeptScenes.leaseOf(recogniser), () -> frame -> List.of(Box.WHOLE), () -> frame -> List.of());
        var garments = 0;
        for (var i = 1; i <= 10; i++) {
            var frame = Drawn.frame(i, Instant.EPOCH.plusMillis(100L * i), 64, 36, (x, y) -> rgb);
            garments = stages.understand(frame).garments().size();
            frame.release();
        }
        return garments;
    }

    private Path withThresholdBetweenBlackAndWhite() throws IOException {
        for (var name : List.of("model.json", "net.pt", "golden.json")) {
            Files.copy(FULL.resolve(name), folder.resolve(name));
        }
        var between = (garmentness(Color.BLACK) + garmentness(Color.WHITE)) / 2;
        var card = Files.readString(folder.resolve("model.json"));
        Files.writeString(folder.resolve("model.json"), card.replace("\"garment\": 0.3", "\"garment\": " + between));
        return folder;
    }

    private static double garmentness(Color colour) {
        try (var recogniser = GarmentRecogniser.load(FULL)) {
            var sighting = recogniser.recognise(Drawn.jpeg(64, 64, colour)).orElseThrow();
            return sighting.garmentness().orElseThrow();
        }
    }
}
