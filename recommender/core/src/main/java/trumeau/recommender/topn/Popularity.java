package trumeau.recommender.topn;

/** How many shoppers took it: the control that is always measured beside the others. */
public final class Popularity implements TopNModel {

    private final float[] shares;

    public Popularity(TasteMatrix tastes) {
        shares = new float[tastes.items()];
        for (var row = 0; row < shares.length; row++) {
            shares[row] = (float) tastes.count(row) / Math.max(1, tastes.shoppers());
        }
    }

    @Override
    public int items() {
        return shares.length;
    }

    @Override
    public void score(int[] known, float[] scores) {
        System.arraycopy(shares, 0, scores, 0, shares.length);
    }
}
