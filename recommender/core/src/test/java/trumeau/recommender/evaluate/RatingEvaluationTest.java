package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.rating.RatingMethod;
import trumeau.recommender.rating.Ratings;
import trumeau.recommender.rating.RatingsBuilder;

class RatingEvaluationTest {

    @TempDir
    private Path folder;

    /** Learned: the mean 3. Foretold: 3 for 5, for 3 and for a 2 of somebody unknown. */
    @Test
    void figuresAreThoseWorkedOutByHand() throws IOException {
        var split = split("a,x,1\nb,y,5\nb,x,3\n", "a,x,5\na,y,3\nc,x,2\n");
        var clock = new AtomicLong();
        var result = new RatingEvaluation(1, () -> clock.getAndAdd(2_000_000_000L)).evaluate(split, RatingMethod.MEAN);

        assertThat(result.errors().rmse()).isCloseTo(Math.sqrt((4 + 0 + 1) / 3.0), within(1e-9));
        assertThat(result.errors().mae()).isCloseTo(1, within(1e-9));
        assertThat(result.errors().ratings()).isEqualTo(3);
        assertThat(result.unknown()).isEqualTo(1);
        assertThat(result.coverage()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(result.fitSeconds()).isEqualTo(2);
        assertThat(result.split()).isEqualTo("cv2-fold0");
        assertThat(RatingSplit.isFold(result.split())).isTrue();
        assertThat(RatingSplit.isFold("holdout25-seed42")).isFalse();
    }

    @Test
    void errorsOfFoldsAreAddedUserByUser() throws IOException {
        var errors = RatingErrors.of(
                (user, item) -> 3, split("a,x,1\nb,y,5\n", "a,y,5\nb,x,1\n").test());
        var both = errors.plus(errors);

        assertThat(both.ratings()).isEqualTo(4);
        assertThat(both.rmse()).isCloseTo(2, within(1e-9));
        assertThat(both.ofUser()).hasSize(2);
    }

    @Test
    void aQuarterIsKeptBackAndTheSeedDecidesWhich() {
        var ratings = drawn(400);
        var split = RatingSplit.of(ratings, new SplittableRandom(1));

        assertThat(split.test().size()).isEqualTo(Math.round(ratings.size() * .25));
        assertThat(split.train().size() + split.test().size()).isEqualTo(ratings.size());
        assertThat(rows(split.test())).doesNotContainAnyElementsOf(rows(split.train()));
        assertThat(rows(split.test()))
                .isEqualTo(rows(RatingSplit.of(ratings, new SplittableRandom(1)).test()))
                .isNotEqualTo(
                        rows(RatingSplit.of(ratings, new SplittableRandom(2)).test()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingSplit.of(ratings.part(row -> row == 0), new SplittableRandom(1)));
    }

    @Test
    void aModelDiffersFromANoisyOneAndNotFromItself() {
        var test = drawn(600);
        var noise = new SplittableRandom(5);
        var good = RatingErrors.of((user, item) -> 3, test);
        var bad = RatingErrors.of((user, item) -> 3 + noise.nextGaussian(), test);
        var bootstrap = new UserBootstrap(new SplittableRandom(9));

        var compared = bootstrap.compare(good, bad);
        assertThat(compared.difference()).isNegative().isEqualTo(good.rmse() - bad.rmse());
        assertThat(compared.interval().high()).isNegative();
        assertThat(compared.chance()).isLessThan(.01);
        var same = bootstrap.compare(good, good);
        assertThat(same.difference()).isZero();
        assertThat(same.chance()).isEqualTo(1);
        var interval = bootstrap.rmse(good);
        assertThat(good.rmse()).isBetween(interval.low(), interval.high());
    }

    @Test
    void onlyTheSameUsersAreCompared() {
        var test = drawn(100);
        var all = RatingErrors.of((user, item) -> 3, test);
        var some = RatingErrors.of((user, item) -> 3, test.part(row -> row < 5));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserBootstrap(new SplittableRandom(1)).compare(all, some));
    }

    @Test
    void aFolderWithoutSplitsOrWithoutATestSetIsNamed() throws IOException {
        assertThatThrownBy(() -> RatingSplit.trainingFiles(folder))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining("NAME.train.csv");
        var alone = Files.writeString(folder.resolve("f.train.csv"), "a,x,1\n");
        assertThatThrownBy(() -> RatingSplit.read(alone, Optional.empty()))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining("f.test.csv is missing");
    }

    private RatingSplit split(String train, String test) throws IOException {
        Files.writeString(folder.resolve("cv2-fold0.train.csv"), train);
        Files.writeString(folder.resolve("cv2-fold0.test.csv"), test);
        return RatingSplit.read(RatingSplit.trainingFiles(folder).get(0), Optional.empty());
    }

    private static Ratings drawn(int rows) {
        var random = new SplittableRandom(3);
        var builder = new RatingsBuilder();
        for (var row = 0; row < rows; row++) {
            builder.add("u" + row % 50, "i" + random.nextInt(200), 1 + random.nextInt(5));
        }
        return builder.build();
    }

    private static List<String> rows(Ratings ratings) {
        var rows = new ArrayList<String>();
        for (var user = 0; user < ratings.users(); user++) {
            for (var row = ratings.begin(user); row < ratings.end(user); row++) {
                rows.add(user + " " + ratings.item(row));
            }
        }
        return rows;
    }
}
