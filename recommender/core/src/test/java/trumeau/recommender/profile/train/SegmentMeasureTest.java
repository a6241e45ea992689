package trumeau.recommender.profile.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.recommender.profile.InterestLearner;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.profile.TypedFeatures;
import trumeau.recommender.profile.segment.Segments;
import trumeau.recommender.profile.segment.SegmentsFile;

/** How early segments of made-up visits are told, and what that takes; see docs/help/bench.md. */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class SegmentMeasureTest {

    private static final ItemTags TAGS = ItemTags.of(Visits.catalogue());
    private static final int GUESSES = 100_000;

    @Test
    void segmentsOfLoyalAndOfFickleVisits() {
        for (var loyalty : List.of(6, 4, 0)) {
            var visits = new Visits(11, loyalty).make(3_000);
            for (var typed : TypedFeatures.Use.values()) {
                var begun = System.nanoTime();
                var trained =
                        new SegmentTrainer(TAGS, SegmentSettings.defaults().with(typed)).train(visits);
                tell("loyal in %d of 10, typed %s: %d segments, silhouettes %s, %.1f s, %d bytes"
                        .formatted(
                                loyalty,
                                typed,
                                trained.segments().all().size(),
                                trained.report().silhouettesInOrder(),
                                (System.nanoTime() - begun) / 1e9,
                                SegmentsFile.write(trained.segments()).length));
                trained.report().stages().forEach(stage -> tell("  " + stage));
                assertThat(trained.report().stages()).hasSize(3);
            }
        }
    }

    @Test
    void aGuessTakesMicroseconds() {
        var visits = new Visits(11, 8).make(1_000);
        var trained = new SegmentTrainer(TAGS, SegmentSettings.defaults()).train(visits);
        var served = SegmentsFile.read(ByteBuffer.wrap(SegmentsFile.write(trained.segments())));
        guesses(served, visits);
        var begun = System.nanoTime();
        guesses(served, visits);
        tell("learning interests and guessing: %.1f us".formatted((System.nanoTime() - begun) / 1e3 / GUESSES));
    }

    private static void guesses(Segments served, List<TrainingVisit> visits) {
        var learner = new InterestLearner(TAGS);
        for (var i = 0; i < GUESSES; i++) {
            var acts = visits.get(i % visits.size()).behaviour();
            var interests = learner.learn(acts, acts.acts().get(0).at());
            assertThat(served.guess(interests, TypedFeatures.NONE, 3)).isNotNull();
        }
    }

    private static void tell(String line) {
        System.out.println("MEASURED " + line);
    }
}
