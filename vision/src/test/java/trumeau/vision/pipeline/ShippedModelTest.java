package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;
import trumeau.vision.frame.Picture;
import trumeau.vision.frame.PixelPool;
import trumeau.vision.locate.ContentLocator;
import trumeau.vision.opencv.OpenCvFrames;
import trumeau.vision.opencv.OpenCvLetterbox;
import trumeau.vision.track.Scene;

/**
 * The model that is shipped, on real photos of its validation part; not a figure, only a sign that nothing is broken.
 */
class ShippedModelTest {

    private static final Path MODEL = Path.of("models/garment");
    private static final Path CLOTHING = Path.of("../../shared/data/clothing");

    @Test
    void theShippedModelAnswersAsItsGoldenAnswersSay() {
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            assertThat(recogniser.categories()).hasSizeGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void aPhotoSaysTheSameBeforeTheCameraAsByItself() throws IOException {
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            var same = 0;
            for (var photo : someOf(20)) {
                var bytes = Files.readAllBytes(photo.file());
                var frame = frame(new OpenCvLetterbox().fit(bytes, Instant.EPOCH), 1);
                var shown = recogniser.look(frame, frame.content());
                frame.release();
                var alone = recogniser.sight(bytes).orElseThrow();
                same += shown.best().category().equals(alone.best().category()) ? 1 : 0;
            }

            assertThat(same).isGreaterThanOrEqualTo(19);
        }
    }

    @Test
    void photosShownOneAfterTheOtherAreGarmentsOfTheirKind() throws IOException {
        var scenes = new ArrayList<Scene>();
        var right = 0;
        try (var recogniser = GarmentRecogniser.load(MODEL);
                var loop = new SceneLoop(
                        new LatestFrame(), () -> lease(recogniser), ContentLocator::new, keeping(scenes))) {
            var number = 0;
            for (var photo : someOf(20)) {
                var at = Instant.EPOCH.plusMillis(100L * number);
                var picture = new OpenCvLetterbox().fit(Files.readAllBytes(photo.file()), at);
                for (var i = 0; i < 6; i++) {
                    number++;
                    loop.process(frame(again(picture, number), number));
                }
                var garments = scenes.get(scenes.size() - 1).garments();
                right += garments.stream()
                                .anyMatch(garment -> garment.best().category().equals(photo.label()))
                        ? 1
                        : 0;
            }
        }

        assertThat(right).isGreaterThanOrEqualTo(15);
    }

    private static Picture.Encoded again(Picture.Encoded picture, int number) {
        return new Picture.Encoded(picture.jpeg(), Instant.EPOCH.plusMillis(100L * number), picture.content());
    }

    private static List<LabelledPhoto> someOf(int count) {
        assumeTrue(Files.isDirectory(CLOTHING), "the clothing photos (shared/data/clothing) are not here");
        var all = PhotoSet.read(CLOTHING, Split.VALIDATION, Labels.TOP10).photos();
        var some = new ArrayList<LabelledPhoto>();
        for (var i = 0; i < count; i++) {
            some.add(all.get(i * all.size() / count));
        }
        return some;
    }

    private static Frame frame(Picture picture, long number) {
        return new OpenCvFrames(new PixelPool(2), Mounting.UPRIGHT)
                .make(picture, number)
                .orElseThrow();
    }

    private static SceneListener keeping(List<Scene> scenes) {
        return new SceneListener() {
            @Override
            public void onScene(Frame frame, Scene scene, Duration processing) {
                scenes.add(scene);
            }

            @Override
            public void onTrouble(Trouble trouble) {
                throw new AssertionError(trouble.toString(), trouble.cause());
            }
        };
    }

    private static RecogniserLease lease(GarmentRecogniser recogniser) {
        return new RecogniserLease() {
            @Override
            public GarmentRecogniser get() {
                return recogniser;
            }

            @Override
            public void close() {}
        };
    }
}
