package trumeau.vision.djl.train;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import trumeau.vision.classify.ConfidenceFit;
import trumeau.vision.classify.ConfidenceFit.Claim;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.ModelFolder;

/** The model card of a trained model, for people: what it is, what it came from, how good it is. */
final class CardText {

    private static final String TEXT =
            """
            # Model card: {name}

            **What it is.** A picture of one garment in, which of {kinds} kinds it is and a {dimensions}-number embedding out. Weights {weights}.

            **Not for.** Anything about people: who someone is, body, age, sex, mood. Never the only ground for accusing anyone of
            anything.

            ## Where it comes from

            - Start: {start}.
            - Photos: {training} to learn from, {validation} for validation{apart}. FILL IN: whose photos these are, when and where they were taken,
              and that those who took them agreed.
            - Trained by `./trumeau train-vision`: layers {layers}, {epochs} epochs after {warmUp} of the head alone, learning rate {rate}, seed {seed}.
            {kept}
            ## Figures

            All on the validation photos, on which temperature and thresholds were chosen too: expect slightly less
            elsewhere. In brackets the interval in which the true value lies with 95 %, by the number of photos alone.

            | figure | value |
            |---|---|
            | kinds, first guess right | {top1} |
            | calibration error (10 bins) before / after temperature {temperature} | {plainError} / {error} |
            | answers from {abstain} on: so many / of those right | {answered} / {answeredRight} |
            | "this item" from a cosine of {sameItem} on: of claims right | {sameItemRight} |
            | pass for a garment, from {garment} on | {accepted} |

            "This item" was chosen on second views that were made from the same photos (crop, turn, light, blur, cover), half of
            them of items that the shelf lacks: two real photos of one item differ more. Measure in the store before relying on it.
            How many things that are no garments are refused was not measured here; the answer was held to the start net's.

            ### Recall by kind

            | kind | right | recall |
            |---|---|---|
            {recall}

            A kind with fewer than ten validation photos: its recall says little.

            ## Licence

            FILL IN: the licence of these weights. The start net's stands in its own card.
            """;

    private static final String APART = ", no group of them on both sides";
    private static final String MINGLED =
            "; split one by one: photos of one place or hand may be on both sides, which flatters the figures";

    private final TrainingRequest request;
    private final ModelFolder start;
    private final ModelCard card;
    private final ModelWriter.Counts counts;

    CardText(TrainingRequest request, ModelFolder start, ModelCard card, ModelWriter.Counts counts) {
        this.request = request;
        this.start = start;
        this.card = card;
        this.counts = counts;
    }

    /** How a model is named in another's description. */
    static String named(ModelFolder model) {
        return "model " + model.card().name() + " " + model.card().version() + ", weights "
                + model.card().nets().weights();
    }

    String of(TrainingFigures figures, String digest) {
        var text = TEXT;
        for (var value : values(figures, digest).entrySet()) {
            text = text.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    private Map<String, Object> values(TrainingFigures figures, String digest) {
        var values = new HashMap<String, Object>();
        values.put("name", request.name());
        values.put("kinds", card.categories().size());
        values.put("dimensions", card.dimensions());
        values.put("weights", digest);
        values.put("start", named(start));
        values.put("training", counts.training());
        values.put("validation", counts.validation());
        values.put("apart", request.photos().grouped() ? APART : MINGLED);
        values.put("recall", recall(figures));
        putPlan(values, request.plan());
        putFigures(values, figures);
        return values;
    }

    private static void putPlan(Map<String, Object> values, TrainingPlan plan) {
        values.put("layers", plan.depth().code());
        values.put("epochs", plan.epochs());
        values.put("warmUp", plan.warmUpEpochs());
        values.put("rate", plan.rate());
        values.put("seed", plan.seed());
        values.put("kept", kept(plan.depth()));
    }

    private static void putFigures(Map<String, Object> values, TrainingFigures figures) {
        var thresholds = figures.thresholds();
        values.put("top1", share(figures.claims()));
        values.put("temperature", figures.temperature());
        values.put("plainError", number(figures.plainError()));
        values.put("error", number(ConfidenceFit.error(figures.claims())));
        values.put("abstain", thresholds.abstain());
        values.put(
                "answered",
                number((double) figures.said().size() / figures.claims().size()));
        values.put("answeredRight", share(figures.said()));
        values.put("sameItem", thresholds.sameItem());
        values.put("sameItemRight", share(ConfidenceFit.from(thresholds.sameItem(), figures.sameItem())));
        values.put("garment", thresholds.garment());
        values.put("accepted", number(figures.accepted()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String kept(Depth depth) {
        return depth == Depth.TOP
                ? "- Mask and appearance part of the embedding answer exactly as the start net's; whether it is a garment is held"
                        + " to the start net's answer.\n"
                : "- Mask and whether it is a garment are held to the start net's answers on the training photos, not exactly.\n";
    }

    private static String share(List<Claim> claims) {
        var interval = ConfidenceFit.interval(claims);
        return claims.isEmpty()
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "%.3f [%.3f, %.3f] (n = %d)",
                        ConfidenceFit.right(claims),
                        interval.low(),
                        interval.high(),
                        claims.size());
    }

    private static String recall(TrainingFigures figures) {
        return figures.recall().entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(String kind, int[] right) {
        return String.format(
                Locale.ROOT,
                "| %s | %d of %d | %s |",
                kind.replace("|", "/"),
                right[0],
                right[1],
                right[1] == 0 ? "-" : String.format(Locale.ROOT, "%.2f", (double) right[0] / right[1]));
    }
}
