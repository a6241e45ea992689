package trumeau.recommender.profile;

import java.util.Locale;

/** Somebody's age as he or she typed it in, in years; bands so wide that they tell nobody apart. */
public enum AgeBand {
    UNDER_18,
    FROM_18_TO_24,
    FROM_25_TO_34,
    FROM_35_TO_49,
    FROM_50_TO_64,
    FROM_65;

    /** The band of an age in years. */
    public static AgeBand of(int years) {
        if (years < 0) {
            throw new IllegalArgumentException("an age can't be below zero: " + years);
        }
        return years < 18
                ? UNDER_18
                : years < 25
                        ? FROM_18_TO_24
                        : years < 35
                                ? FROM_25_TO_34
                                : years < 50 ? FROM_35_TO_49 : years < 65 ? FROM_50_TO_64 : FROM_65;
    }

    /** As it is written in files: {@code from-18-to-24}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
