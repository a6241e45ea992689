package trumeau.recommender.profile.segment;

import java.util.HashSet;
import java.util.List;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.InterestTags;
import trumeau.recommender.profile.TypedFeatures;

/**
 * What each place of a visit's vector means.
 *
 * @param tags one place each: the interest in it, all of them together brought to length 1
 * @param words then one place for each typed-in word that was met in training; none where typed features are off
 */
public record FeatureSpace(List<InterestTag> tags, List<String> words) {

    /** A word that was typed in counts so much; three of them less than all interests together. */
    private static final double TYPED = 0.4;

    public FeatureSpace {
        tags = List.copyOf(tags);
        words = List.copyOf(words);
        if (tags.isEmpty()) {
            throw new IllegalArgumentException("a space of features needs at least one tag");
        }
        if (new HashSet<>(tags).size() != tags.size() || new HashSet<>(words).size() != words.size()) {
            throw new IllegalArgumentException("a feature comes twice");
        }
    }

    public int dimensions() {
        return tags.size() + words.size();
    }

    /** The vector of a visit: a new array; zeros for what is not known. */
    public double[] vector(InterestTags interests, TypedFeatures typed) {
        var vector = new double[dimensions()];
        var squares = 0.0;
        for (var i = 0; i < tags.size(); i++) {
            vector[i] = interests.weight(tags.get(i));
            squares += vector[i] * vector[i];
        }
        for (var i = 0; i < tags.size() && squares > 0; i++) {
            vector[i] /= Math.sqrt(squares);
        }
        for (var word : typed.words()) {
            var place = words.indexOf(word);
            if (place >= 0) {
                vector[tags.size() + place] = TYPED;
            }
        }
        return vector;
    }
}
