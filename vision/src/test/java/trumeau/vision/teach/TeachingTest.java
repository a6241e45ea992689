package trumeau.vision.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;

class TeachingTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("a".repeat(64));
    private static final EmbeddingSpaceId OTHER = new EmbeddingSpaceId("b".repeat(64));
    private static final Topic KIMONO = Topic.ofCategory("kimono");
    private static final List<Guess> NET = List.of(guess("dress", 0.7), guess("shirt", 0.2), guess("hat", 0.1));

    @Test
    void aTaughtCategoryGoesBeforeTheNets() {
        var teaching = teach(new Gallery().with("D-1", "dress", 0, 1, 0), kimono());

        var ranked = teaching.rank(NET, look(1, 0.12f, 0));

        assertThat(ranked.get(0).category()).isEqualTo("kimono");
        assertThat(ranked.get(0).confidence().value()).isGreaterThan(0.5);
        assertThat(ranked.stream()
                        .mapToDouble(guess -> guess.confidence().value())
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(ranked).hasSize(4);
    }

    @Test
    void aGarmentThatWasHeldStillIsKnownWhenItMoves() {
        var still = new Lesson(
                KIMONO,
                IntStream.range(0, 5).mapToObj(i -> look(1, 0.001f * i, 0)).toList());

        assertThat(teach(Neighbours.none(), still).find(look(1, 0.4f, 0))).isPresent();
    }

    @Test
    void belowTheThresholdTheNetsAnswerStands() {
        var teaching = teach(Neighbours.none(), kimono());

        assertThat(teaching.rank(NET, look(1, 1, 0))).isEqualTo(NET);
        assertThat(teaching.rank(NET, look(0, 0, 1))).isEqualTo(NET);
    }

    @Test
    void nothingIsSaidOfWhatLooksAsMuchLikeAnItemOfAnotherCategory() {
        var near = look(1, 0.12f, 0);
        var alone = teach(Neighbours.none(), kimono());
        var crowded = teach(new Gallery().with("D-1", "dress", 1, 0.13f, 0), kimono());
        var own = teach(new Gallery().with("K-1", "kimono", 1, 0.13f, 0), kimono());

        assertThat(alone.find(near)).isPresent();
        assertThat(crowded.find(near)).isEmpty();
        assertThat(own.find(near)).isPresent();
    }

    @Test
    void anItemIsRivalledByOthersOfItsCategoryAndNotByTheCategoryItself() {
        var item = new Lesson(Topic.ofItem("K-7", "kimono"), views(0.1f));
        var look = look(1, 0.12f, 0);

        assertThat(teach(Neighbours.none(), item, kimono()).find(look))
                .hasValueSatisfying(found -> assertThat(found.topic()).isEqualTo(item.topic()));
        assertThat(teach(new Gallery().with("K-8", "kimono", 1, 0.12f, 0), item).find(look))
                .isEmpty();
    }

    @Test
    void twoTaughtThingsAsNearAsEachOtherAreNotTold() {
        var poncho = new Lesson(Topic.ofCategory("poncho"), views(0.1f));

        assertThat(teach(Neighbours.none(), kimono(), poncho).find(look(1, 0.12f, 0)))
                .isEmpty();
    }

    @Test
    void theTrialLeavesEachPhotoOutAndCountsWhatWouldBeConfused() {
        var odd = List.of(look(1, 0, 0), look(1, 0.02f, 0), look(1, 0.04f, 0), look(1, 0.06f, 0), look(0, 0, 1));
        var gallery = new Gallery()
                .with("D-1", "dress", 1, 0.03f, 0.01f)
                .with("D-2", "dress", 0, 1, 0)
                .with("K-1", "kimono", 1, 0.03f, 0);
        var teaching = teach(gallery);

        var good = teaching.tryOut(kimono());
        var mixed = teaching.tryOut(new Lesson(KIMONO, odd));

        assertThat(good.recognised()).isLessThanOrEqualTo(5);
        assertThat(mixed.recognised()).isLessThan(5);
        assertThat(good.others()).isEqualTo(2);
        assertThat(good.confused()).containsExactly("D-1");
        assertThat(good.falseAlarms()).isEqualTo(1);
    }

    @Test
    void fewerThanFivePhotosAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lesson(KIMONO, views(0).subList(0, 4)))
                .withMessageContaining("5 to 50 photos, not 4");
    }

    @Test
    void aLessonOfAnotherModelIsRefusedWithTheReason() {
        var foreign = new Lesson(
                KIMONO,
                views(0).stream()
                        .map(view -> new Embedding(OTHER, view.toArray()))
                        .toList());
        var mixed = List.of(
                views(0).get(0),
                views(0).get(1),
                views(0).get(2),
                views(0).get(3),
                foreign.views().get(0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> teach(Neighbours.none(), foreign))
                .withMessageContaining("another model")
                .withMessageContaining(OTHER.digest())
                .withMessageContaining(SPACE.digest());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lesson(KIMONO, mixed))
                .withMessageContaining("different models");
        assertThat(teach(Neighbours.none(), kimono()).find(new Embedding(OTHER, new float[] {1, 0, 0})))
                .isEmpty();
    }

    @Test
    void aPhotoWithoutFiniteNumbersIsRefusedAndOneOfZerosIsLikeNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> look(Float.NaN, 0, 0))
                .withMessageContaining("finite");
        assertThat(teach(Neighbours.none(), kimono()).find(look(0, 0, 0))).isEmpty();
    }

    @Test
    void theMoreItConfusesTheLessSureItIs() {
        var few = new Trial(5, 5, 240, 0, List.of());
        var many = new Trial(5, 5, 240, 20, List.of());

        assertThat(few.precision(17)).isBetween(0.9, 1.0);
        assertThat(many.precision(17)).isLessThan(0.5);
    }

    private static Teaching teach(Neighbours neighbours, Lesson... lessons) {
        return Teaching.of(SPACE, List.of(lessons), neighbours);
    }

    private static Lesson kimono() {
        return new Lesson(KIMONO, views(0.1f));
    }

    /** Five views around a direction, a little apart. */
    private static List<Embedding> views(float aside) {
        return IntStream.range(0, 5)
                .mapToObj(i -> look(1, aside + 0.05f * (i - 2), 0.05f * (i % 2)))
                .toList();
    }

    private static Embedding look(float... values) {
        return new Embedding(SPACE, values);
    }

    private static Guess guess(String category, double confidence) {
        return new Guess(category, new Confidence(confidence));
    }
}
