package trumeau.recommender.profile.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.profile.InterestLearner;
import trumeau.recommender.profile.InterestTags;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.profile.TypedFeatures;
import trumeau.recommender.profile.segment.SegmentGuess;
import trumeau.recommender.profile.segment.SegmentsFile;

class SegmentTrainerTest {

    private static final ItemTags TAGS = ItemTags.of(Visits.catalogue());
    private static final InterestLearner LEARNER = new InterestLearner(TAGS);
    private static final List<TrainingVisit> VISITS = new Visits(7, 8).make(1_500);

    private static TrainedSegments trained;

    @BeforeAll
    static void train() {
        trained = trainer(TypedFeatures.Use.OFF).train(VISITS);
    }

    @Test
    void theFourTastesThatTheVisitsWereMadeOfAreFound() {
        assertThat(trained.segments().all()).hasSize(4);
        assertThat(trained.segments().all())
                .map(segment -> segment.tags().stream()
                        .filter(tag -> tag.kind().code().equals("brand"))
                        .findFirst()
                        .orElseThrow()
                        .value())
                .containsExactlyInAnyOrder("Aurora", "Borealis", "Cirrus", "Dune");
        assertThat(trained.report().silhouettesInOrder().get(4))
                .isGreaterThan(trained.report().silhouettesInOrder().get(3));
    }

    @Test
    void afterMoreItemsMoreGuessesAreRightAndAlwaysMoreThanByTheLargestSegment() {
        var stages = trained.report().stages();

        assertThat(stages).extracting(SegmentReport.AfterItems::items).containsExactly(1, 3, 5);
        for (var stage : stages) {
            assertThat(stage.accuracy()).isGreaterThan(stage.majority() + 0.2);
            assertThat(stage.calibrationError()).isLessThan(0.12);
        }
        assertThat(stages.get(2).accuracy()).isGreaterThan(stages.get(0).accuracy());
        assertThat(stages.get(2).precision()).isGreaterThan(0.75);
    }

    @Test
    void visitsWithoutAnyTasteAreNotToldApartAndNothingIsNamed() {
        var report = trainer(TypedFeatures.Use.OFF)
                .train(new Visits(9, 0).make(1_000))
                .report();

        assertThat(report.stages().get(0).coverage()).isLessThan(0.05);
        assertThat(report.silhouettesInOrder().values()).allMatch(silhouette -> silhouette < 0.12);
    }

    @Test
    void whatIsServedEqualsWhatTribuoSays() {
        var vectors = new VisitVectors(TAGS, VISITS, SegmentSettings.defaults());
        var points = VISITS.stream().map(vectors::whole).toList();
        var clusters = Clusters.of(points.subList(0, 600), 4, 3);
        var assigned = clusters.assign(points);
        var lessons = SegmentTrainer.lessons(vectors, VISITS.subList(0, 600), Arrays.copyOf(assigned, 600));
        var classifier = LinearClassifier.of(lessons, 4, 3);
        var served = SegmentTrainer.model(vectors.space(), clusters, classifier, Arrays.copyOf(assigned, 600));

        for (var i = 600; i < 900; i++) {
            var interests = interests(VISITS.get(i));
            var expected = classifier.probabilities(points.get(i));
            var chances = served.probabilities(interests, TypedFeatures.NONE);
            for (var segment = 0; segment < 4; segment++) {
                assertThat(chances.get(segment)).isCloseTo(expected.get(segment), within(1e-6));
            }
            assertThat(served.nearest(interests).number()).isEqualTo(assigned[i]);
        }
    }

    @Test
    void equalVisitsAndSeedGiveEqualBytesAndTheFileGivesTheModelBack() {
        var bytes = SegmentsFile.write(trained.segments());

        assertThat(SegmentsFile.write(
                        trainer(TypedFeatures.Use.OFF).train(VISITS).segments()))
                .isEqualTo(bytes);
        var read = SegmentsFile.read(ByteBuffer.wrap(bytes));
        assertThat(SegmentsFile.write(read)).isEqualTo(bytes);
        assertThat(read.all()).isEqualTo(trained.segments().all());
        assertThat(bytes.length).isLessThan(6_000);
    }

    @Test
    void aDamagedFileIsRefused() {
        var bytes = SegmentsFile.write(trained.segments());
        bytes[bytes.length - 1] ^= 1;

        assertThatExceptionOfType(RecommenderException.class)
                .isThrownBy(() -> SegmentsFile.read(ByteBuffer.wrap(bytes)))
                .withMessageContaining("linear");
    }

    @Test
    void beforeTheFirstItemNothingIsNamed() {
        assertThat(trained.segments().guess(InterestTags.NONE, TypedFeatures.NONE, 0))
                .isEqualTo(new SegmentGuess.Unsure(0));
    }

    @Test
    void aLoyalVisitIsNamed() {
        var visit = VISITS.stream()
                .filter(each ->
                        trained.segments().guess(interests(each), TypedFeatures.NONE, 5) instanceof SegmentGuess.Likely)
                .findFirst();

        assertThat(visit).isPresent();
    }

    @Test
    void typedInFeaturesCountOnlyWhereTheyAreTurnedOn() {
        assertThat(trained.segments().space().words()).isEmpty();

        var with = trainer(TypedFeatures.Use.ON).train(VISITS);
        assertThat(with.segments().space().words()).hasSize(4).contains("age=under-18");
        assertThat(with.segments().all()).isEqualTo(trained.segments().all());
        assertThat(with.report().stages().get(0).accuracy())
                .isGreaterThan(trained.report().stages().get(0).accuracy());
    }

    @Test
    void aWordThatFewTypedIsNotLearnt() {
        var settings = SegmentSettings.defaults().with(TypedFeatures.Use.ON);
        var visits = new ArrayList<TrainingVisit>();
        for (var i = 0; i < settings.smallest(); i++) {
            var word = i == 0 ? "falconer" : "teacher";
            visits.add(new TrainingVisit(
                    VISITS.get(i).behaviour(),
                    new TypedFeatures(Optional.empty(), Optional.empty(), Optional.of(word))));
        }
        assertThat(new VisitVectors(TAGS, visits, settings).space().words()).isEmpty();

        visits.add(visits.get(1));
        assertThat(new VisitVectors(TAGS, visits, settings).space().words()).containsExactly("occupation=teacher");
    }

    @Test
    void whatSaysNothingOfATasteDoesNotHelp() {
        var visits = new Visits(9, 0).make(1_500);
        var without =
                trainer(TypedFeatures.Use.OFF).train(visits).report().stages().get(0);
        var with = trainer(TypedFeatures.Use.ON).train(visits).report().stages().get(0);

        assertThat(with.visits()).isEqualTo(without.visits());
        assertThat(with.accuracy()).isLessThan(without.accuracy() + 0.05);
    }

    @Test
    void tooFewVisitsAreRefusedWithTheirNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer(TypedFeatures.Use.OFF).train(VISITS.subList(0, 30)))
                .withMessageContaining("of 18 visits");
    }

    /** Clusters {0, 1} and {10}: points 0 and 1 have a = 1, b = 10 and 9; the point alone counts 0. */
    @Test
    void theSilhouetteIsThatOfRousseeuw() {
        var points = List.of(new double[] {0}, new double[] {1}, new double[] {10});

        assertThat(Silhouette.mean(points, new int[] {0, 0, 1}, 2)).isCloseTo((0.9 + 8 / 9.0) / 3, within(1e-12));
    }

    @Test
    void anOverconfidentModelIsCooledDownAndAnHonestOneLeftAlone() {
        var boastful = guesses(0.99, 70, 30);
        var honest = guesses(0.7, 70, 30);

        assertThat(Calibration.temperature(honest)).isCloseTo(1, within(0.01));
        assertThat(Calibration.temperature(boastful)).isGreaterThan(2);
        assertThat(Calibration.error(boastful, Calibration.temperature(boastful)))
                .isLessThan(0.01);
        assertThat(Calibration.error(boastful, 1)).isCloseTo(0.29, within(0.01));
        assertThat(Calibration.threshold(honest, 1)).isEmpty();
        assertThat(Calibration.threshold(guesses(0.9, 90, 10), 1)).isPresent();
    }

    @Test
    void ofGuessesThatAreEquallySureNoneIsNamedWithoutTheOthers() {
        var rightFirst = new ArrayList<Guess>();
        for (var i = 0; i < 100; i++) {
            rightFirst.add(new Guess(List.of(0.7, 0.3), 0, i < 70 ? 0 : 1));
        }
        assertThat(Calibration.threshold(rightFirst, 1)).isEmpty();
    }

    /** Two segments; always 0 is said, with this chance. */
    private static List<Guess> guesses(double chance, int right, int wrong) {
        var shuffled = new ArrayList<Guess>();
        for (var i = 0; i < right + wrong; i++) {
            var truth = i * right / (right + wrong) < (i + 1) * right / (right + wrong) ? 0 : 1;
            shuffled.add(new Guess(List.of(chance, 1 - chance), 0, truth));
        }
        return shuffled;
    }

    private static InterestTags interests(TrainingVisit visit) {
        var acts = visit.behaviour().acts();
        return LEARNER.learn(visit.behaviour(), acts.get(acts.size() - 1).at());
    }

    private static SegmentTrainer trainer(TypedFeatures.Use typed) {
        return new SegmentTrainer(TAGS, SegmentSettings.defaults().with(typed));
    }
}
