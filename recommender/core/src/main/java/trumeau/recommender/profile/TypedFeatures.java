package trumeau.recommender.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a shopper typed in of himself or herself, by choice; nothing here is ever guessed, least of all from a picture.
 * Whether it counts is decided where a model is trained ({@link Use}); it does not unless somebody turned it on.
 *
 * @param occupation a word of the store's own list, as {@code student}: lower-case letters and hyphens
 */
public record TypedFeatures(Optional<AgeBand> age, Optional<Gender> gender, Optional<String> occupation) {

    /** Nothing was typed in. */
    public static final TypedFeatures NONE = new TypedFeatures(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,31}");

    public TypedFeatures {
        Objects.requireNonNull(age, "age");
        Objects.requireNonNull(gender, "gender");
        Objects.requireNonNull(occupation, "occupation");
        if (occupation.filter(word -> !WORD.matcher(word).matches()).isPresent()) {
            throw new IllegalArgumentException(
                    "an occupation is a word of lower-case letters and hyphens, not \"" + occupation.get() + "\"");
        }
    }

    /** Whether typed-in features count. */
    public enum Use {
        OFF,
        ON
    }

    /** Each thing that was typed in as one word, as {@code age=from-18-to-24}; at most three. */
    public List<String> words() {
        var words = new ArrayList<String>();
        age.ifPresent(band -> words.add("age=" + band.code()));
        gender.ifPresent(said -> words.add("gender=" + said.code()));
        occupation.ifPresent(word -> words.add("occupation=" + word));
        return words;
    }
}
