package trumeau.recommender.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import trumeau.recommender.rating.Neighbours.Form;

/** Ann and Bo have x and y in common, Ann and Cy only y; Dee has nothing in common with Ann. */
class NeighboursTest {

    private static final Offset<Double> EXACT = within(1e-6);
    private static final Ratings RATINGS =
            TinyRatings.of("ann x 4, ann y 2, bo x 5, bo y 1, bo z 3, cy y 2, cy z 5, dee z 1");

    @Test
    void theCosineCountsWholeLines() {
        assertThat(likeness(Similarity.COSINE, "bo")).isCloseTo(22 / Math.sqrt(20 * 35), EXACT);
        assertThat(likeness(Similarity.COSINE, "cy")).isCloseTo(4 / Math.sqrt(20 * 29), EXACT);
        assertThat(likeness(Similarity.COSINE, "dee")).isZero();
        assertThat(likeness(Similarity.COSINE, "ann")).isZero();
    }

    @Test
    void theCommonCosineCountsWhatBothHave() {
        assertThat(likeness(Similarity.COMMON_COSINE, "bo")).isCloseTo(22 / Math.sqrt(20 * 26), EXACT);
        assertThat(likeness(Similarity.COMMON_COSINE, "cy")).isCloseTo(1, EXACT);
    }

    @Test
    void theMeanSquaredDifferenceIsTurnedIntoALikeness() {
        assertThat(likeness(Similarity.MEAN_SQUARED_DIFFERENCE, "bo")).isCloseTo(1 / (1 + (1 + 1) / 2.0), EXACT);
        assertThat(likeness(Similarity.MEAN_SQUARED_DIFFERENCE, "cy")).isCloseTo(1, EXACT);
    }

    @Test
    void pearsonsCorrelationIsAboutTheCommonMeans() {
        assertThat(likeness(Similarity.PEARSON, "bo")).isCloseTo(1, EXACT);
        assertThat(likeness(Similarity.PEARSON, "cy")).isZero();
    }

    @Test
    void theCorrelationAboutBaselinesIsShrunk() {
        var baselines = new Baselines(RATINGS);
        var ax = 4 - TinyRatings.predict(baselines, RATINGS, "ann", "x");
        var ay = 2 - TinyRatings.predict(baselines, RATINGS, "ann", "y");
        var bx = 5 - TinyRatings.predict(baselines, RATINGS, "bo", "x");
        var by = 1 - TinyRatings.predict(baselines, RATINGS, "bo", "y");
        var correlation = (ax * bx + ay * by) / Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));

        assertThat(likeness(Similarity.PEARSON_BASELINE, "bo")).isCloseTo(correlation / 101, EXACT);
        assertThat(likeness(Similarity.PEARSON_BASELINE, "cy")).isZero();
    }

    /** Means: ann 3, bo 3, cy 3.5; x and y have ann (+1, -1) and bo (+2, -2) in common. */
    @Test
    void theAdjustedCosineOfItemsIsAboutTheUsersMeans() {
        var rows =
                new SimilarityRows(RATINGS, new Neighbours(Side.ITEMS, Similarity.ADJUSTED_COSINE, Form.CENTRED, 5), 5);
        var x = RATINGS.itemNames().find("x");
        var y = RATINGS.itemNames().find("y");
        var z = RATINGS.itemNames().find("z");

        assertThat((double) rows.of(x)[y]).isCloseTo(-1, EXACT);
        assertThat((double) rows.of(y)[z]).isCloseTo(-1.5 * 1.5 / Math.sqrt((4 + 2.25) * 2.25), EXACT);
    }

    @Test
    void theFormulaIsAPlainSumOverTheNearestUsers() {
        var bo = 22 / Math.sqrt(20 * 35);
        var cy = 4 / Math.sqrt(20 * 29);

        assertThat(annOf(Form.SUM, Similarity.COSINE, 2, "z")).isCloseTo(bo * 3 + cy * 5, EXACT);
        assertThat(annOf(Form.SUM, Similarity.COSINE, 1, "z")).isCloseTo(bo * 3, EXACT);
        assertThat(annOf(Form.SUM, Similarity.COSINE, 1, "x")).isCloseTo(bo * 5, EXACT);
    }

    @Test
    void theMeanIsWeighedByLikeness() {
        var bo = 0.5;
        var cy = 1.0;

        assertThat(annOf(Form.MEAN, Similarity.MEAN_SQUARED_DIFFERENCE, 2, "z"))
                .isCloseTo((bo * 3 + cy * 5) / (bo + cy), EXACT);
        assertThat(annOf(Form.MEAN, Similarity.MEAN_SQUARED_DIFFERENCE, 1, "z")).isCloseTo(5, EXACT);
    }

    @Test
    void theCentredFormCountsFromEachOnesMean() {
        assertThat(annOf(Form.CENTRED, Similarity.MEAN_SQUARED_DIFFERENCE, 2, "z"))
                .isCloseTo(3 + (0.5 * (3 - 3) + 1 * (5 - 3.5)) / 1.5, EXACT);
    }

    @Test
    void theBaselineFormCountsFromEachOnesBaseline() {
        var baselines = new Baselines(RATINGS);
        var expected = TinyRatings.predict(baselines, RATINGS, "ann", "z")
                + (0.5 * (3 - TinyRatings.predict(baselines, RATINGS, "bo", "z"))
                                + (5 - TinyRatings.predict(baselines, RATINGS, "cy", "z")))
                        / 1.5;

        assertThat(annOf(Form.BASELINE, Similarity.MEAN_SQUARED_DIFFERENCE, 2, "z"))
                .isCloseTo(expected, EXACT);
    }

    @Test
    void itemsServeAsUsersDo() {
        var turned = TinyRatings.of("x ann 4, y ann 2, x bo 5, y bo 1, z bo 3, y cy 2, z cy 5, z dee 1");
        var byItems = new Neighbours(Side.ITEMS, Similarity.COSINE, Form.MEAN, 2).fit(turned);

        assertThat(TinyRatings.predict(byItems, turned, "z", "ann"))
                .isCloseTo(annOf(Form.MEAN, Similarity.COSINE, 2, "z"), EXACT);
    }

    @Test
    void theUnknownFallsBackOnWhatIsKnown() {
        var model = new Neighbours(Side.USERS, Similarity.COSINE, Form.BASELINE, 2).fit(RATINGS);
        var baselines = new Baselines(RATINGS);

        assertThat(model.predict(Names.UNKNOWN, 0)).isEqualTo(baselines.predict(Names.UNKNOWN, 0));
        assertThat(model.predict(Names.UNKNOWN, Names.UNKNOWN)).isEqualTo(RATINGS.mean());
        assertThat(annOf(Form.SUM, Similarity.COSINE, 2, "sock")).isEqualTo(RATINGS.mean());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Neighbours(Side.USERS, Similarity.COSINE, Form.MEAN, 0));
    }

    private static double annOf(Form form, Similarity similarity, int nearest, String item) {
        var model = new Neighbours(Side.USERS, similarity, form, nearest).fit(RATINGS);
        return TinyRatings.predict(model, RATINGS, "ann", item);
    }

    private static double likeness(Similarity similarity, String other) {
        var settings = new Neighbours(Side.USERS, similarity, Form.MEAN, 5);
        var rows = new SimilarityRows(RATINGS, settings, settings.nearest());
        return rows.of(RATINGS.userNames().find("ann"))[RATINGS.userNames().find(other)];
    }
}
