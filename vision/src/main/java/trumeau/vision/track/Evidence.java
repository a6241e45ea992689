package trumeau.vision.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trumeau.vision.attribute.ColourChances;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.classify.Trait;

/** What the frames of one track say together: the newest count most, each older one 0.8 times the next. */
final class Evidence {

    private static final double DECAY = 0.8;
    private static final double LEAST = 1e-4;
    /** What a frame says of a category that it doesn't rank: one that was taught, and not seen in it. */
    private static final double UNRANKED = Math.log(0.02);

    private final Map<String, Double> logs = new LinkedHashMap<>();
    private final float[] look;
    private Embedding mean;
    private double weight;
    private final Map<String, Map<String, Double>> traits = new LinkedHashMap<>();
    private final float[] names;
    private final Map<ColourName, Integer> shades = new EnumMap<>(ColourName.class);
    private GarmentColour colour;

    Evidence(Sighting first) {
        this.look = new float[first.embedding().dimensions()];
        this.mean = first.embedding();
        this.colour = first.colour();
        this.names = new float[first.colour().chances().toArray().length];
        add(first);
    }

    void add(Sighting sighting) {
        var unseen = UNRANKED * weight;
        weight = DECAY * weight + 1;
        logs.replaceAll((category, before) -> DECAY * before + UNRANKED);
        for (var guess : sighting.ranking()) {
            var log = Math.log(Math.max(LEAST, guess.confidence().value()));
            logs.merge(guess.category(), DECAY * unseen + log, (unranked, first) -> unranked - UNRANKED + log);
        }
        addTraits(sighting.traits());
        addColour(sighting.colour());
        var values = sighting.embedding().toArray();
        double square = 0;
        for (var i = 0; i < look.length; i++) {
            look[i] = (float) (DECAY * look[i] + values[i]);
            square += look[i] * look[i];
        }
        var scale = (float) (square > 0 ? 1 / Math.sqrt(square) : 1);
        for (var i = 0; i < look.length; i++) {
            values[i] = look[i] * scale;
        }
        mean = new Embedding(sighting.embedding().space(), values);
    }

    /** All categories, the surest first: the normalised geometric mean of the frames' confidences. */
    List<Guess> ranking() {
        var sum = 0.0;
        for (var log : logs.values()) {
            sum += Math.exp(log / weight);
        }
        var ranking = new ArrayList<Guess>();
        for (var entry : logs.entrySet()) {
            var share = Math.min(1, Math.exp(entry.getValue() / weight) / sum);
            ranking.add(new Guess(entry.getKey(), new Confidence(share)));
        }
        ranking.sort(Comparator.comparing(Guess::confidence).reversed());
        return ranking;
    }

    private void addTraits(List<Trait> seen) {
        traits.values().forEach(votes -> votes.replaceAll((value, before) -> DECAY * before));
        for (var trait : seen) {
            traits.computeIfAbsent(trait.attribute(), attribute -> new LinkedHashMap<>())
                    .merge(trait.value(), trait.confidence().value(), Double::sum);
        }
    }

    private void addColour(GarmentColour seen) {
        var chances = seen.chances().toArray();
        for (var i = 0; i < names.length; i++) {
            names[i] = (float) DECAY * names[i] + chances[i];
        }
        shades.put(seen.name(), seen.rgb());
        var fused = ColourChances.of(names);
        colour = new GarmentColour(shades.getOrDefault(fused.best(), seen.rgb()), fused);
    }

    /**
     * The main colour by the name that is likeliest over the frames, as measured in the last frame that said so by
     * itself.
     */
    GarmentColour colour() {
        return colour;
    }

    /** What most of the frames say, of each attribute; as sure as they are on the whole. */
    List<Trait> traits() {
        var found = new ArrayList<Trait>();
        traits.forEach((attribute, votes) -> votes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(best -> found.add(
                        new Trait(attribute, best.getKey(), new Confidence(Math.min(1, best.getValue() / weight))))));
        return found;
    }

    /** The mean look, of length 1. */
    Embedding embedding() {
        return mean;
    }

    /** Cosine between a look and the mean; -1 when they lie in different spaces. */
    double likeness(Embedding other) {
        return cosine(mean, other);
    }

    static double cosine(Embedding one, Embedding other) {
        if (!one.space().equals(other.space()) || one.dimensions() != other.dimensions()) {
            return -1;
        }
        var a = one.toArray();
        var b = other.toArray();
        double sum = 0;
        for (var i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
