package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import trumeau.recommender.evaluate.RatingErrors;
import trumeau.recommender.evaluate.RatingResult;
import trumeau.recommender.evaluate.UserBootstrap.Interval;

/**
 * How a method of foretelling ratings did, as means over splits. Where a folder holds folds and other splits, the means
 * are those of the folds.
 */
final class RatingFigures {

    private final List<RatingResult> all;
    private final List<RatingResult> counted;

    RatingFigures(List<RatingResult> all, List<RatingResult> counted) {
        this.all = List.copyOf(all);
        this.counted = List.copyOf(counted);
    }

    double rmse() {
        return mean(result -> result.errors().rmse());
    }

    double mae() {
        return mean(result -> result.errors().mae());
    }

    /** The errors on all splits that count. */
    RatingErrors errors() {
        return counted.stream()
                .map(RatingResult::errors)
                .reduce(RatingErrors::plus)
                .orElseThrow();
    }

    String name() {
        return counted.get(0).method().code();
    }

    ObjectNode brief() {
        return Standard.node().put("rmse", rounded(rmse())).put("mae", rounded(mae()));
    }

    ObjectNode full(Interval interval) {
        var node = Standard.node().put("model", name());
        node.setAll(brief());
        node.set("rmseInterval", ends(interval));
        node.put("fitSeconds", rounded(mean(RatingResult::fitSeconds)))
                .put("predictSeconds", rounded(mean(RatingResult::predictSeconds)))
                .put("coverage", rounded(mean(RatingResult::coverage)))
                .put("ratings", errors().ratings());
        var splits = node.putArray("splits");
        for (var result : all) {
            splits.addObject()
                    .put("split", result.split())
                    .put("rmse", rounded(result.errors().rmse()))
                    .put("mae", rounded(result.errors().mae()))
                    .put("fitSeconds", rounded(result.fitSeconds()))
                    .put("unknown", result.unknown());
        }
        return node;
    }

    String words() {
        return String.format(Locale.ROOT, "%-20s RMSE %.4f  MAE %.4f", name(), rmse(), mae());
    }

    String fullWords(Interval interval) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s  (RMSE 95%% %.4f to %.4f)  fit %.2f s, %d ratings foretold in %.2f s",
                words(),
                interval.low(),
                interval.high(),
                mean(RatingResult::fitSeconds),
                counted.get(0).errors().ratings(),
                mean(RatingResult::predictSeconds)));
        for (var result : all.size() > 1 ? all : List.<RatingResult>of()) {
            text.append(System.lineSeparator())
                    .append(String.format(
                            Locale.ROOT,
                            "  %-18s RMSE %.4f  MAE %.4f",
                            result.split(),
                            result.errors().rmse(),
                            result.errors().mae()));
        }
        return text.toString();
    }

    static com.fasterxml.jackson.databind.JsonNode ends(Interval interval) {
        return Standard.tree(List.of(rounded(interval.low()), rounded(interval.high())));
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100_000) / 100_000.0 : value;
    }

    private double mean(ToDoubleFunction<RatingResult> figure) {
        return counted.stream().mapToDouble(figure).average().orElseThrow();
    }
}
