package trumeau.kiosk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import trumeau.recommender.evaluate.RatingEvaluation;
import trumeau.recommender.evaluate.RatingResult;
import trumeau.recommender.evaluate.RatingSplit;
import trumeau.recommender.evaluate.UserBootstrap;
import trumeau.recommender.rating.RatingMethod;
import trumeau.recommender.rating.Scale;

/** How far foretold ratings are from given ones; the mean and the item's mean beside. */
final class RatingsProtocol implements RecommenderProtocol {

    private static final List<RatingMethod> CONTROLS = List.of(RatingMethod.MEAN, RatingMethod.ITEM_MEAN);

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public Outcome measure(Asked asked, Standard standard) {
        asked.fairness().requireNone(name());
        if (asked.guarded()) {
            throw new BadInput("--private goes with --protocol topn");
        }
        var method = asked.model().map(RatingMethod::of).orElse(RatingMethod.BLEND);
        var methods = new LinkedHashSet<>(CONTROLS);
        methods.add(method);
        if (asked.against().size() > 1) {
            throw new BadInput("--against takes one model with --protocol ratings");
        }
        var other = asked.against().stream().map(RatingMethod::of).findFirst();
        other.ifPresent(methods::add);
        var results = results(asked, List.copyOf(methods), standard);
        var figures = figures(results, method);
        var bootstrap = new UserBootstrap(new SplittableRandom(asked.seed()));
        var interval = bootstrap.rmse(figures.errors());
        var json = Standard.node().put("protocol", name());
        json.setAll(figures.full(interval));
        var words = new ArrayList<>(List.of(figures.fullWords(interval)));
        if (other.isPresent()) {
            addComparison(figures, figures(results, other.get()), bootstrap, json, words);
        }
        var controls = json.putObject("baseline");
        for (var control : CONTROLS) {
            controls.set(control.code(), figures(results, control).brief());
            words.add(figures(results, control).words());
        }
        return new Outcome(json, String.join(System.lineSeparator(), words), plot(results, methods, bootstrap));
    }

    private static ComparisonPlot plot(
            Map<RatingMethod, List<RatingResult>> results, Set<RatingMethod> methods, UserBootstrap bootstrap) {
        var bars = methods.stream()
                .map(method -> {
                    var figures = figures(results, method);
                    var interval = bootstrap.rmse(figures.errors());
                    return new ComparisonPlot.Bar(figures.name(), figures.rmse(), interval.low(), interval.high());
                })
                .toList();
        return new ComparisonPlot("How far foretold ratings are off", "RMSE, less is better", bars);
    }

    private static void addComparison(
            RatingFigures mine,
            RatingFigures theirs,
            UserBootstrap bootstrap,
            com.fasterxml.jackson.databind.node.ObjectNode json,
            List<String> words) {
        var comparison = bootstrap.compare(mine.errors(), theirs.errors());
        var interval = bootstrap.rmse(theirs.errors());
        var node = json.putObject("against");
        node.setAll(theirs.full(interval));
        node.put("difference", RatingFigures.rounded(comparison.difference()));
        node.set("differenceInterval", RatingFigures.ends(comparison.interval()));
        node.put("p", RatingFigures.rounded(comparison.chance()));
        words.add(theirs.fullWords(interval));
        words.add(String.format(
                Locale.ROOT,
                "%s less %s: RMSE %+.4f (95%% %+.4f to %+.4f, p %.4f)",
                mine.name(),
                theirs.name(),
                comparison.difference(),
                comparison.interval().low(),
                comparison.interval().high(),
                comparison.chance()));
    }

    private static Map<RatingMethod, List<RatingResult>> results(
            Asked asked, List<RatingMethod> methods, Standard standard) {
        var results = new EnumMap<RatingMethod, List<RatingResult>>(RatingMethod.class);
        var evaluation = new RatingEvaluation(asked.seed(), System::nanoTime);
        var progress = standard.progress();
        var scale = asked.scale().map(Scale::parse);
        if (asked.ratings().isPresent()) {
            var file = Folders.existingFile(asked.ratings().get(), "ratings");
            var split = RatingReading.split(file, scale, asked.seed(), standard);
            measure(split, methods, evaluation, results);
            return results;
        }
        var files = RatingSplit.trainingFiles(Folders.existing(asked.splits().orElseThrow(), "splits"));
        for (Path file : files) {
            progress.at("measuring", files.indexOf(file), files.size());
            measure(RatingSplit.read(file, scale), methods, evaluation, results);
        }
        return results;
    }

    private static void measure(
            RatingSplit split,
            List<RatingMethod> methods,
            RatingEvaluation evaluation,
            Map<RatingMethod, List<RatingResult>> results) {
        for (var method : methods) {
            results.computeIfAbsent(method, key -> new ArrayList<>()).add(evaluation.evaluate(split, method));
        }
    }

    private static RatingFigures figures(Map<RatingMethod, List<RatingResult>> results, RatingMethod method) {
        var all = results.getOrDefault(method, List.of());
        var folds = all.stream()
                .filter(result -> RatingSplit.isFold(result.split()))
                .toList();
        return new RatingFigures(all, folds.isEmpty() ? all : folds);
    }
}
