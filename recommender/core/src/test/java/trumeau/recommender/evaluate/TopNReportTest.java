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
        report.take(trial, BOTH);
        var test = report.compare(Contender.EASE, Contender.POPULARITY, TopNReport.Found::ndcgAt10);
        assertThat(test.difference()).isGreaterThan(.05);
        assertThat(test.p()).isLessThan(.05);
        var found = report.of(Contender.EASE);
        assertThat(found.ndcgAt10()).hasSize(trial.shoppers().size());
        assertThat(found.fitSeconds()).isPositive();
    }

    @Test
    void popularityShowsTheMostPopular() {
        var report = new TopNReport();
        report.take(trial, BOTH);
        var popular = report.of(Contender.POPULARITY);
        var ease = report.of(Contender.EASE);
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
