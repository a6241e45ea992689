package trumeau.recommender.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.topn.Contender;
import trumeau.recommender.train.Interaction;

class TopNReportTest {

    private static final List<Contender> BOTH = List.of(Contender.EASE, Contender.POPULARITY);

    private static final Tried EASE = Tried.plain(Contender.EASE);
    private static final Tried POPULARITY = Tried.plain(Contender.POPULARITY);

    private final TopNTrial trial = new TopNTrial(TopNSplit.of(interactions(), 3));

    /** Shoppers of two groups. */
    private static List<Interaction> interactions() {
        var dice = new SplittableRandom(1);
        var found = new ArrayList<Interaction>();
        for (var shopper = 0; shopper < 500; shopper++) {
            for (var i = 0; i < 10; i++) {
                var item = 2 * dice.nextInt(20) + (dice.nextDouble() < .9 ? shopper % 2 : 1 - shopper % 2);
                found.add(new Interaction("s" + shopper, new ItemId("i" + item), 1, Optional.empty()));
            }
        }
        return found;
    }

    @Test
    void whoKnowsTheGroupsFindsMoreThanPopularity() {
        var report = new TopNReport();
        report.take(trial, List.of(EASE, POPULARITY));
        var test = report.compare(EASE, POPULARITY, TopNReport.Found::ndcgAt10);
        assertThat(test.difference()).isGreaterThan(.05);
        assertThat(test.p()).isLessThan(.05);
        var found = report.of(EASE);
        assertThat(found.ndcgAt10()).hasSize(trial.shoppers().size());
        assertThat(found.fitSeconds()).isPositive();
    }

    @Test
    void whereItIsWantedPopularItemsAreTakenBack() {
        var fair = new Tried(Contender.ASYMMETRIC, true);
        var plain = Tried.plain(Contender.ASYMMETRIC);
        var skewed = new TopNTrial(TopNSplit.of(skewed(), 3));
        var report = new TopNReport();
        report.take(skewed, List.of(fair, plain));

        var lift = report.of(plain).shown(ShownItems::popularityLift);
        assertThat(lift).isGreaterThan(1);
        assertThat(report.of(fair).shown(ShownItems::popularityLift)).isLessThan(.8 * lift);
        assertThat(report.of(fair).shown(ShownItems::longTail))
                .isGreaterThan(report.of(plain).shown(ShownItems::longTail));
        assertThat(report.of(fair).names()).isEqualTo(report.of(plain).names());
    }

    /** A few items that a third of all take, and many that few do. */
    private static List<Interaction> skewed() {
        var dice = new SplittableRandom(2);
        var found = new ArrayList<Interaction>();
        for (var shopper = 0; shopper < 600; shopper++) {
            for (var i = 0; i < 14; i++) {
                var item = i < 4 ? dice.nextInt(20) : 20 + dice.nextInt(60) * 5 + shopper % 5;
                found.add(new Interaction("s" + shopper, new ItemId("i" + item), 1, Optional.empty()));
            }
        }
        return found;
    }

    @Test
    void popularityShowsTheMostPopular() {
        var report = new TopNReport();
        report.take(trial, List.of(EASE, POPULARITY));
        var popular = report.of(POPULARITY);
        var ease = report.of(EASE);
        assertThat(popular.shown(ShownItems::popularityLift)).isGreaterThan(ease.shown(ShownItems::popularityLift));
        assertThat(popular.shown(ShownItems::coverage)).isLessThan(ease.shown(ShownItems::coverage));
        assertThat(popular.shown(ShownItems::gini)).isGreaterThan(ease.shown(ShownItems::gini));
        assertThat(popular.shown(ShownItems::novelty)).isLessThan(ease.shown(ShownItems::novelty));
    }

    @Test
    void ofVisitsTheMeanOverTheLengthsIsThatOfEachShopper() {
        var report = new SessionReport(List.of(1, 3), 2);
        report.take(trial, BOTH);
        var means = report.meanNdcgAt10(Contender.EASE);
        for (var i = 0; i < means.length; i++) {
            assertThat(means[i])
                    .isCloseTo(
                            (report.ndcgAt10(Contender.EASE, 1)[i] + report.ndcgAt10(Contender.EASE, 3)[i]) / 2,
                            within(1e-12));
        }
        assertThat(report.compare(Contender.EASE, Contender.EASE).p()).isEqualTo(1);
        assertThat(report.contenders()).isEqualTo(BOTH);
    }
}
