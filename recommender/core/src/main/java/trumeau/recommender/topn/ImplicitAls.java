package trumeau.recommender.topn;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Factors of shoppers and items by alternating least squares on what was taken and, with a smaller weight, on what was
 * not: implicit ALS (Hu, Koren and Volinsky, ICDM 2008) with the frequency-scaled ridge of Rendle et al. (Revisiting
 * the Performance of iALS, RecSys 2022), where the ridge of a row of n entries is {@code ridge * (n + unobserved *
 * others)}.
 *
 * @param factors length of a vector
 * @param ridge see above
 * @param unobserved weight of a pair that was not taken; that of a taken one is 1
 * @param sweeps over shoppers and items
 */
public record ImplicitAls(int factors, double ridge, double unobserved, int sweeps) {

    public ImplicitAls {
        if (factors < 1 || sweeps < 1) {
            throw new IllegalArgumentException("at least 1 factor and 1 sweep, not " + factors + " and " + sweeps);
        }
        if (!(ridge > 0 && unobserved > 0 && Double.isFinite(ridge + unobserved))) {
            throw new IllegalArgumentException("ridge and unobserved lie above 0, not " + ridge + " and " + unobserved);
        }
    }

    /** Learns; the first factors of items come from {@code dice}. All processors. */
    public ItemFactors fit(TasteMatrix tastes, RandomGenerator dice) {
        var items = new DMatrixRMaj(tastes.items(), factors);
        for (var i = 0; i < items.data.length; i++) {
            items.data[i] = dice.nextGaussian() * 0.1 / Math.sqrt(factors);
        }
        var shoppers = new DMatrixRMaj(tastes.shoppers(), factors);
        for (var sweep = 0; sweep < sweeps; sweep++) {
            var ofShoppers = new FactorSolve(items, ridge, unobserved);
            IntStream.range(0, tastes.shoppers())
                    .parallel()
                    .forEach(shopper -> ofShoppers.into(tastes.taste(shopper), shoppers, shopper));
            var ofItems = new FactorSolve(shoppers, ridge, unobserved);
            IntStream.range(0, tastes.items())
                    .parallel()
                    .forEach(item -> ofItems.into(tastes.takers(item), items, item));
        }
        return new ItemFactors(items, ridge, unobserved);
    }
}
