package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import trumeau.vision.evaluate.figure.PairedBootstrap;
import trumeau.vision.evaluate.fold.FoldAnswers;
import trumeau.vision.evaluate.fold.FoldComparison;

/** What was answered in grouped cross-validation, and beside what other answers. */
record FoldsReport(FoldAnswers answers, Optional<FoldComparison> compared) implements VisionReport {

    AnswersReport pooled() {
        return new AnswersReport(
                answers.pooled(), answers.crossFitted(), "at each fold's temperature, fitted on the other folds");
    }

    @Override
    public void into(ObjectNode node) {
        pooled().into(node);
        var folds = node.putArray("folds");
        for (var fold : answers.folds()) {
            var in = answers.in(fold);
            folds.addObject()
                    .put("fold", fold)
                    .put("n", in.n())
                    .put("top1", VisionReport.rounded(in.top(1)))
                    .put("temperature", VisionReport.rounded(answers.temperatureFor(fold)));
        }
        compared.ifPresent(found -> against(found, node.putObject("against")));
    }

    private static void against(FoldComparison found, ObjectNode node) {
        node.put("top1", VisionReport.rounded(found.otherTop1()))
                .put("points", points(found.drawn().difference()))
                .put("pointsLow", points(found.drawn().low()))
                .put("pointsHigh", points(found.drawn().high()))
                .put("onlyThis", found.discordant().onlyOne())
                .put("onlyOther", found.discordant().onlyOther())
                // not rounded: what is small matters
                .put("p", found.discordant().p());
    }

    @Override
    public String words() {
        var text = new StringBuilder(String.format(
                "%d photos in %d folds", answers.pooled().n(), answers.folds().size()));
        for (var fold : answers.folds()) {
            var in = answers.in(fold);
            text.append(String.format(
                    Locale.ROOT,
                    "%n  fold %d: %d photos, %.1f %% right; temperature from the others %.3f",
                    fold,
                    in.n(),
                    100 * in.top(1),
                    answers.temperatureFor(fold)));
        }
        text.append(String.format("%npooled%n")).append(pooled().words());
        compared.ifPresent(found -> text.append(against(found)));
        return text.toString();
    }

    private static String against(FoldComparison found) {
        return String.format(
                Locale.ROOT,
                "%nagainst the other: %.2f %% and %.2f %% right on the same photos%n"
                        + "  difference %+.2f points, 95 %% interval %+.2f to %+.2f (%,d draws of photographers)%n"
                        + "  %d only here, %d only there: exact two-sided McNemar p = %.2g",
                100 * found.top1(),
                100 * found.otherTop1(),
                100 * found.drawn().difference(),
                100 * found.drawn().low(),
                100 * found.drawn().high(),
                PairedBootstrap.DRAWS,
                found.discordant().onlyOne(),
                found.discordant().onlyOther(),
                found.discordant().p());
    }

    private static double points(double share) {
        return Math.round(share * 10_000) / 100.0;
    }
}
