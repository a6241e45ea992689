package trumeau.vision.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.VisionException;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.train.TrainingRequest.Begin;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSplit;
import trumeau.vision.opencv.RandomViews.Strength;

/** Trains a small net on drawn pictures: what it learns, that it goes on, what it refuses. */
class VisionTrainingTest {

    private static final double LEARNED = 0.9;
    private static final double CHANCE = 0.6;

    @TempDir
    static Path shared;

    private static Path start;
    private static List<LabelledPhoto> photos;

    @TempDir
    Path folder;

    @BeforeAll
    static void draw() throws Exception {
        start = FreshNet.write(shared.resolve("start"), 1);
        photos = read(DrawnPhotos.write(shared.resolve("photos"), 100, 5));
    }

    @Test
    void aNetLearnsOtherKindsAndServesByBothEngines() throws IOException {
        var figures = train(photos, plan(24, 2e-3), "learned");

        assertThat(figures.top1()).as("right on validation").isGreaterThan(LEARNED);
        assertThat(figures.recall()).containsOnlyKeys("disc", "ring", "stripes");
        var written = ModelFolder.open(folder.resolve("learned"));
        assertThat(written.card().categories()).isEqualTo(DrawnPhotos.KINDS);
        assertThat(written.card().nets().engines()).containsExactlyInAnyOrder(InferenceEngine.values());
        assertThat(written.space()).isNotEqualTo(ModelFolder.open(start).space());
        assertThat(folder.resolve("learned/MODEL_CARD.md")).content().contains("FILL IN", "| ring | ");
        assertThat(folder.resolve("learned.training")).doesNotExist();
    }

    @Test
    void withoutALearningRateNothingIsLearned() throws IOException {
        assertThat(train(photos, plan(2, 0), "still").top1()).isLessThan(CHANCE);
    }

    @Test
    void shuffledLabelsTeachNothing() throws IOException {
        var labels = new ArrayList<>(photos.stream().map(LabelledPhoto::label).toList());
        Collections.shuffle(labels, new Random(3));
        var wrong = new ArrayList<LabelledPhoto>();
        for (var i = 0; i < labels.size(); i++) {
            wrong.add(new LabelledPhoto(photos.get(i).file(), labels.get(i)));
        }

        assertThat(train(wrong, plan(8, 2e-3), "wrong").top1()).isLessThan(CHANCE);
    }

    /** Of a start net that says anything at all: it is held to that, right or wrong. */
    @Test
    void whatTheStartNetSaysBesideTheKindsIsKept() throws IOException {
        train(photos, new TrainingPlan(Depth.ALL, 4, 1, 2e-3, 7, Strength.LIGHT, 1), "kept");
        train(photos, new TrainingPlan(Depth.ALL, 4, 1, 2e-3, 7, Strength.LIGHT, 0), "lost");

        assertThat(strayed("kept")).isLessThan(strayed("lost") / 2);
    }

    /** How far the logit of being a garment lies from the start net's, on average. */
    private double strayed(String name) {
        var before = garment(start);
        var after = garment(folder.resolve(name));
        var sum = 0.0;
        for (var i = 0; i < before.size(); i++) {
            sum += Math.abs(before.get(i)[0] - after.get(i)[0]);
        }
        return sum / before.size();
    }

    private static List<float[]> garment(Path model) {
        var card = ModelFolder.open(model).card();
        try (var net = TrainableNet.load(model, card);
                var samples =
                        new PhotoLoading(card.input(), DrawnPhotos.KINDS, new HeardTraining()).validation(photos)) {
            return Answers.of(net, samples.size(), (batch, picture) -> samples.pictures()
                            .copy(picture, batch.pixels(), batch.place()))
                    .garment();
        }
    }

    @Test
    void whatWasBrokenOffGoesOnToTheSameWeights() throws IOException {
        var plan = plan(3, 1e-3);
        train(photos, plan, "whole");
        var stopped = request(photos, plan, "resumed", Begin.ANEW);
        assertThatIllegalStateException().isThrownBy(() -> new VisionTraining(stopped, new HeardTraining(2)).run());
        assertThat(folder.resolve("resumed")).doesNotExist();

        var heard = new HeardTraining();
        new VisionTraining(request(photos, plan, "resumed", Begin.RESUMED), heard).run();

        assertThat(heard.epochs).extracting(TrainingListener.Epoch::number).containsExactly(3, 4);
        assertThat(weights("resumed")).isEqualTo(weights("whole"));
    }

    @Test
    void theLastWholeEpochCanBeKept() throws IOException {
        var plan = plan(3, 1e-3);
        var stopped = request(photos, plan, "ended", Begin.ANEW);
        assertThatIllegalStateException().isThrownBy(() -> new VisionTraining(stopped, new HeardTraining(2)).run());

        var heard = new HeardTraining();
        new VisionTraining(request(photos, plan, "ended", Begin.ENDED), heard).run();

        assertThat(heard.epochs).isEmpty();
        assertThat(ModelFolder.open(folder.resolve("ended")).card().categories())
                .isEqualTo(DrawnPhotos.KINDS);
    }

    @Test
    void anotherTrainingDoesNotGoOnFromThisOne() {
        var stopped = request(photos, plan(3, 1e-3), "other", Begin.ANEW);
        assertThatIllegalStateException().isThrownBy(() -> new VisionTraining(stopped, new HeardTraining(1)).run());
        refused(photos, plan(4, 1e-3), Begin.RESUMED).withMessageContaining("other options");
        refused(photos.subList(0, 250), plan(3, 1e-3), Begin.RESUMED).withMessageContaining("other photos");
    }

    @Test
    void tooFewPhotosAreRefusedWithWhatToDo() {
        refused(photos.subList(0, 100), plan(1, 1e-3), Begin.ANEW).withMessageContaining("at least two kinds");
        refused(photos.subList(0, 105), plan(1, 1e-3), Begin.ANEW)
                .withMessageContaining("{ring=5}: a kind needs at least 10");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndCounted() throws IOException {
        var own = new ArrayList<>(read(DrawnPhotos.write(folder.resolve("photos"), 12, 6)));
        Files.write(own.get(0).file(), new byte[] {1, 2, 3});
        Files.write(
                own.get(1).file(),
                Files.readAllBytes(own.get(2).file()),
                java.nio.file.StandardOpenOption.TRUNCATE_EXISTING);
        var heard = new HeardTraining();

        new VisionTraining(request(own, plan(1, 1e-3), "some", Begin.ANEW), heard).run();

        assertThat(heard.leftOut).hasSize(1).first().asString().startsWith("0.png: ");
        Files.write(own.get(1).file(), new byte[0]);
        Files.write(own.get(2).file(), new byte[0]);
        refused(own, plan(1, 1e-3), Begin.ANEW).withMessageContaining("{disc=9}");
    }

    @Test
    void aFolderInTheWayAndANetWithoutNamesAreRefused() throws IOException {
        Files.createDirectory(folder.resolve("other"));
        refused(photos, plan(1, 1e-3), Begin.ANEW).withMessageContaining("exists; name a fresh folder");
        var frozen = Path.of("src/test/resources/models/tiny").toAbsolutePath();
        var request = new TrainingRequest(
                frozen, PhotoSplit.of(photos, 1), plan(1, 1e-3), folder.resolve("new"), "new", Begin.ANEW);
        assertThatThrownBy(() -> new VisionTraining(request, new HeardTraining()).run())
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("can't be trained on")
                .hasMessageContaining("--start");
    }

    private org.assertj.core.api.ThrowableAssertAlternative<IllegalArgumentException> refused(
            List<LabelledPhoto> some, TrainingPlan plan, Begin begin) {
        var request = request(some, plan, "other", begin);
        return assertThatIllegalArgumentException()
                .isThrownBy(() -> new VisionTraining(request, new HeardTraining()).run());
    }

    private TrainingFigures train(List<LabelledPhoto> some, TrainingPlan plan, String name) throws IOException {
        return new VisionTraining(request(some, plan, name, Begin.ANEW), new HeardTraining()).run();
    }

    private TrainingRequest request(List<LabelledPhoto> some, TrainingPlan plan, String name, Begin begin) {
        return new TrainingRequest(start, PhotoSplit.of(some, 1), plan, folder.resolve(name), name, begin);
    }

    private String weights(String name) {
        return ModelFolder.open(folder.resolve(name)).card().nets().weights();
    }

    private static TrainingPlan plan(int epochs, double rate) {
        return new TrainingPlan(Depth.ALL, epochs, 1, rate, 7, Strength.LIGHT, 0);
    }

    private static List<LabelledPhoto> read(Path from) {
        return PhotoSet.read(from, PhotoSet.Split.ALL, PhotoSet.Labels.ALL).photos();
    }
}
