package trumeau.vision.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.evaluate.figure.Answer;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.pipeline.GarmentRecogniser;

/** The choice among the kinds that photos are of, as far as the model knows them; names match without case. */
final class ForcedChoice {

    private final List<String> classes;
    private final double temperature;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * Among these.
     *
     * @param classes lower case, in the model's order
     * @param temperature at which the model makes its confidences
     */
    ForcedChoice(List<String> classes, double temperature) {
        this.classes = List.copyOf(classes);
        this.temperature = temperature;
        this.classes.forEach(name -> places.put(name, places.size()));
    }

    /**
     * Among the kinds of these photos.
     *
     * @throws IllegalArgumentException when the model knows none of them
     */
    static ForcedChoice among(PhotoSet photos, GarmentRecogniser recogniser) {
        var present = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        present.addAll(photos.labels());
        var known = recogniser.categories().stream()
                .filter(present::contains)
                .map(ForcedChoice::lower)
                .toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("no class of the photos " + photos.labels() + " is known to model "
                    + recogniser.name() + ", which knows " + recogniser.categories());
        }
        return new ForcedChoice(known, recogniser.temperature());
    }

    List<String> classes() {
        return classes;
    }

    boolean knows(String label) {
        return places.containsKey(lower(label));
    }

    /** The answer to a photo of this label; empty when nothing was seen or the label is not among the classes. */
    Optional<Answer> answer(String label, Optional<Sighting> seen) {
        return knows(label) ? seen.map(sighting -> answer(label, sighting.ranking())) : Optional.empty();
    }

    /** The logits that made these confidences, but for a sum that says nothing. */
    Answer answer(String label, List<Guess> ranking) {
        var logits = new double[classes.size()];
        for (var guess : ranking) {
            var place = places.get(lower(guess.category()));
            if (place != null) {
                // of what is 0 the logarithm would be no number
                logits[place] =
                        temperature * Math.log(Math.max(guess.confidence().value(), Double.MIN_NORMAL));
            }
        }
        return new Answer(java.util.Objects.requireNonNull(places.get(lower(label))), logits);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
