package trumeau.vision.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How sure a net may call itself, found on labelled answers that it didn't learn from: a temperature (Guo et al. 2017)
 * and thresholds.
 */
public final class ConfidenceFit {

    private static final double LEAST = 0.3;
    private static final double MOST = 10;
    private static final int STEPS = 231;
    private static final double CLOSE = 1e-4;
    /** Of a normal distribution: 95 % lie within so many deviations. */
    private static final double Z = 1.96;

    private ConfidenceFit() {}

    /**
     * One answer.
     *
     * @param sure any measure, more is surer
     */
    public record Claim(double sure, boolean right) {}

    /** An interval in which the true share lies with 95 %. */
    public record Interval(double low, double high) {}

    /**
     * The temperature, .3 to 10, with the least negative log likelihood.
     *
     * @param logits of each picture
     * @param truth the right logit's number for each picture
     */
    public static double temperature(List<float[]> logits, int[] truth) {
        var best = 1.0;
        var least = Double.POSITIVE_INFINITY;
        for (var step = 0; step < STEPS; step++) {
            var tried = LEAST * Math.pow(MOST / LEAST, step / (STEPS - 1.0));
            var loss = 0.0;
            for (var i = 0; i < truth.length; i++) {
                loss -= Math.log(Math.max(shares(logits.get(i), tried)[truth[i]], Double.MIN_NORMAL));
            }
            if (loss < least) {
                least = loss;
                best = tried;
            }
        }
        return best;
    }

    /** The surest kind of each picture, how sure after this temperature, and whether that is right. */
    public static List<Claim> claims(List<float[]> logits, int[] truth, double temperature) {
        var claims = new ArrayList<Claim>(truth.length);
        for (var i = 0; i < truth.length; i++) {
            var shares = shares(logits.get(i), temperature);
            var best = best(logits.get(i));
            claims.add(new Claim(shares[best], best == truth[i]));
        }
        return claims;
    }

    /** The number of the largest logit. */
    public static int best(float[] logits) {
        var best = 0;
        for (var i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }

    /**
     * The least threshold from which on so many claims are right; 1 when no threshold reaches it, so that nothing is
     * claimed.
     */
    public static double threshold(List<Claim> claims, double wanted) {
        var order = claims.stream()
                .sorted(Comparator.comparingDouble(Claim::sure).reversed())
                .toList();
        var found = 1.0;
        var right = 0;
        for (var i = 0; i < order.size(); i++) {
            right += order.get(i).right() ? 1 : 0;
            var last = i + 1 == order.size()
                    || order.get(i + 1).sure() < order.get(i).sure();
            if (last && right >= wanted * (i + 1)) {
                found = Math.floor(order.get(i).sure() / CLOSE) * CLOSE;
            }
        }
        return found;
    }

    /** The part of the claims at this threshold or above. */
    public static List<Claim> from(double threshold, List<Claim> claims) {
        return claims.stream().filter(claim -> claim.sure() >= threshold).toList();
    }

    /** The share of right ones; 0 of none. */
    public static double right(List<Claim> claims) {
        return claims.stream()
                .mapToInt(claim -> claim.right() ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** Expected calibration error in ten bins of equal mass. */
    public static double error(List<Claim> claims) {
        var order =
                claims.stream().sorted(Comparator.comparingDouble(Claim::sure)).toList();
        var bins = Math.min(10, order.size());
        var sum = 0.0;
        for (var bin = 0; bin < bins; bin++) {
            var part = order.subList(order.size() * bin / bins, order.size() * (bin + 1) / bins);
            sum += Math.abs(part.stream()
                    .mapToDouble(claim -> (claim.right() ? 1 : 0) - claim.sure())
                    .sum());
        }
        return order.isEmpty() ? 0 : sum / order.size();
    }

    /** Where the true share of right claims lies (Wilson 1927). */
    public static Interval interval(List<Claim> claims) {
        var n = claims.size();
        if (n == 0) {
            return new Interval(0, 1);
        }
        var share = right(claims);
        var middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        var reach = Z * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n)) / (1 + Z * Z / n);
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    private static double[] shares(float[] logits, double temperature) {
        var highest = logits[best(logits)];
        var shares = new double[logits.length];
        var sum = 0.0;
        for (var i = 0; i < logits.length; i++) {
            shares[i] = Math.exp((logits[i] - highest) / temperature);
            sum += shares[i];
        }
        for (var i = 0; i < logits.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
