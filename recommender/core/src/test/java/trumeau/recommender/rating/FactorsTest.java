package trumeau.recommender.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactorsTest {

    private static final Ratings RATINGS = drawn(40, 25);

    /** The clever way against the one that moves every y at every rating. */
    @Test
    void svdPlusPlusMovesWhatIsImpliedAsThePlainWayDoes() {
        var settings = new FactorSettings(5, 3, 0.01, 0.05, 0.1);
        var clever = new SvdPlusPlus(RATINGS, settings, new SplittableRandom(4));
        var plain = new PlainSvdPlusPlus(RATINGS, settings, new SplittableRandom(4));

        for (var user = 0; user < RATINGS.users(); user++) {
            for (var item = 0; item < RATINGS.items(); item++) {
                assertThat(clever.predict(user, item)).isCloseTo(plain.predict(user, item), within(1e-4));
            }
        }
    }

    /** One rating of 3 about the mean 3 moves nothing but what regularisation takes. */
    @Test
    void aStepOfSvdIsTheOneWorkedOutByHand() {
        var two = TinyRatings.of("a x 5, b y 1");
        var model = new Svd(two, new FactorSettings(1, 1, 0.1, 0, 0), new SplittableRandom(1));

        assertThat(model.predict(0, 0)).isCloseTo(3 + 0.1 * 2 + 0.1 * 2, within(1e-6));
        assertThat(model.predict(0, Names.UNKNOWN)).isCloseTo(3.2, within(1e-6));
        assertThat(model.predict(Names.UNKNOWN, 1)).isCloseTo(2.8, within(1e-6));
    }

    @Test
    void baselinesAreThoseWorkedOutByHand() {
        var one = TinyRatings.of("a x 5, b x 1, b y 3");
        var model = new Baselines(one);
        var x = 0.0;
        var y = 0.0;
        var a = 0.0;
        var b = 0.0;
        for (var round = 0; round < 10; round++) {
            x = (5 - 3 - a + 1 - 3 - b) / 12;
            y = (3 - 3 - b) / 11;
            a = (5 - 3 - x) / 16;
            b = (1 - 3 - x + 3 - 3 - y) / 17;
        }
        assertThat(model.predict(0, 0)).isCloseTo(3 + a + x, within(1e-9));
        assertThat(model.predict(1, 1)).isCloseTo(3 + b + y, within(1e-9));
    }

    @Test
    void theNormalEquationsAreSolved() {
        var equations = new NormalEquations(2);
        equations.add(new float[] {1, 2}, 5);
        equations.add(new float[] {3, 1}, 5);
        var solution = new float[2];
        equations.solve(1e-9, solution);

        assertThat(solution[0]).isCloseTo(1, within(1e-5f));
        assertThat(solution[1]).isCloseTo(2, within(1e-5f));
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodAnswersEveryoneWithinTheScaleAndTheSameForTheSameSeed(RatingMethod method) {
        var model = method.fit(RATINGS, new SplittableRandom(7));
        var again = method.fit(RATINGS, new SplittableRandom(7));

        for (var user = -1; user <= RATINGS.users(); user++) {
            for (var item = -1; item <= RATINGS.items(); item++) {
                assertThat(model.predict(user, item)).isBetween(1.0, 5.0).isEqualTo(again.predict(user, item));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyMethodIsFoundByItsName(RatingMethod method) {
        assertThat(RatingMethod.of(method.code())).isSameAs(method);
        assertThat(method.words()).isNotBlank();
    }

    @Test
    void anUnheardOfMethodIsRefusedWithTheNamesThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingMethod.of("magic"))
                .withMessageContaining("svd++");
        assertThatIllegalArgumentException().isThrownBy(() -> new FactorSettings(0, 1, 0.1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new FactorSettings(1, 1, Double.NaN, 0, 0));
    }

    private static Ratings drawn(int users, int items) {
        var random = new SplittableRandom(3);
        var builder = new RatingsBuilder();
        for (var user = 0; user < users; user++) {
            for (var item = 0; item < items; item++) {
                if (random.nextInt(3) == 0) {
                    builder.add("u" + user, "i" + item, 1 + random.nextInt(5));
                }
            }
        }
        return builder.build();
    }
}
