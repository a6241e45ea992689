package trumeau.kiosk.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff answer, from a closed list; the pages have words for each. */
public enum Reply {
    /** I bring it to you. */
    COMING,
    /** I bring it in some minutes. */
    COMING_SOON,
    /** Come with me, I show you. */
    COME_WITH_ME,
    /** It lies ready at the fitting room. */
    AT_FITTING_ROOM,
    /** We don't have it any more; the figure was wrong. */
    NOT_HERE,
    /** I have something like it for you. */
    SOMETHING_LIKE_IT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reply of a code; empty for one that is not on the list. */
    @JsonCreator
    public static Optional<Reply> of(String code) {
        return Arrays.stream(values())
                .filter(reply -> reply.code().equals(code))
                .findFirst();
    }
}
