package trumeau.recommender.profile;

import java.util.Locale;

/** What somebody typed in; never what a picture seemed to show. */
public enum Gender {
    WOMAN,
    MAN,
    ANOTHER;

    /** As it is written in files: {@code woman}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
