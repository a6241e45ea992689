package trumeau.recommender.topn;

import java.util.Arrays;

/**
 * What the shoppers took who are most like this one: the user-based formula r(u, i) = sum over v in N(u) of w(u, v) *
 * r(v, i), w being the cosine. It needs the rows of shoppers, so it is measured and never sent to a device.
 */
public final class UserNeighbours implements TopNModel {

    private final TasteMatrix tastes;
    private final int neighbours;

    /** Keeps a number of neighbours of each shopper. */
    public UserNeighbours(TasteMatrix tastes, int neighbours) {
        if (neighbours < 1) {
            throw new IllegalArgumentException("at least 1 neighbour, not " + neighbours);
        }
        this.tastes = tastes;
        this.neighbours = neighbours;
    }

    @Override
    public int items() {
        return tastes.items();
    }

    @Override
    public void score(int[] known, float[] scores) {
        Arrays.fill(scores, 0);
        var likeness = new float[tastes.shoppers()];
        for (var row : known) {
            for (var shopper : tastes.takers(row)) {
                likeness[shopper]++;
            }
        }
        for (var shopper = 0; shopper < likeness.length; shopper++) {
            likeness[shopper] /= (float) Math.sqrt(Math.max(1, (double) known.length * tastes.taken(shopper)));
        }
        for (var shopper : Ranking.highest(likeness, neighbours)) {
            if (likeness[shopper] > 0) {
                for (var item : tastes.taste(shopper)) {
                    scores[item] += likeness[shopper];
                }
            }
        }
    }
}
