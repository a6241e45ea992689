package trumeau.vision.evaluate.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * McNemar's exact test of two nets on the same photos: were both as good, each photo that only one gets right would be
 * a fair coin.
 *
 * @param onlyOne photos that only the first net gets right
 * @param onlyOther photos that only the second gets right
 */
public record McNemar(int onlyOne, int onlyOther) {

    public McNemar {
        if (onlyOne < 0 || onlyOther < 0) {
            throw new IllegalArgumentException("no photos are fewer than 0: " + onlyOne + ", " + onlyOther);
        }
    }

    /** The two-sided p: twice the binomial tail at the smaller count, at most 1. Exact, in whole numbers. */
    public double p() {
        var n = onlyOne + onlyOther;
        var coefficient = BigInteger.ONE;
        var tail = BigInteger.ONE;
        for (var i = 1; i <= Math.min(onlyOne, onlyOther); i++) {
            coefficient = coefficient.multiply(BigInteger.valueOf(n - i + 1L)).divide(BigInteger.valueOf(i));
            tail = tail.add(coefficient);
        }
        var twice = new BigDecimal(tail.shiftLeft(1));
        var all = new BigDecimal(BigInteger.ONE.shiftLeft(n));
        return Math.min(1, twice.divide(all, MathContext.DECIMAL64).doubleValue());
    }
}
