package trumeau.recommender.topn;

import java.util.Arrays;

/**
 * Another way of ranking, which popular items are taken back in: an item that a share p of all shoppers took loses p
 * times {@code trade} times the span of its list's first {@value #SPAN} scores. How popular a list is then compared
 * with what its shopper took is the lift (Abdollahpouri et al., The unfairness of popularity bias in recommendation,
 * RMSE at RecSys 2019).
 */
public final class Fair implements TopNModel {

    /**
     * Chosen on fold 0 of MovieLens 100k, where what EASE and EDLAE show is then .4 more popular than what is known of
     * the shoppers, not .65.
     */
    public static final double TRADE = 1.15;

    private static final int SPAN = 60;

    private final TopNModel model;
    private final TasteMatrix tastes;
    private final double trade;

    /**
     * Of a ranking.
     *
     * @param trade 0 leaves it as it is
     */
    public Fair(TopNModel model, TasteMatrix tastes, double trade) {
        if (!(trade >= 0 && Double.isFinite(trade))) {
            throw new IllegalArgumentException("a trade is 0 or more, not " + trade);
        }
        this.model = model;
        this.tastes = tastes;
        this.trade = trade;
    }

    @Override
    public int items() {
        return model.items();
    }

    @Override
    public void score(int[] known, float[] scores) {
        model.score(known, scores);
        var ranked = Arrays.stream(Ranking.highest(scores, Math.min(SPAN + known.length, scores.length)))
                .filter(row ->
                        Float.isFinite(scores[row]) && Arrays.stream(known).noneMatch(one -> one == row))
                .limit(SPAN)
                .toArray();
        if (ranked.length == 0) {
            return;
        }
        var span = scores[ranked[0]] - scores[ranked[ranked.length - 1]];
        var lost = trade * span / Math.max(1, tastes.shoppers());
        for (var row = 0; row < scores.length; row++) {
            scores[row] -= (float) (lost * tastes.count(row));
        }
    }
}
