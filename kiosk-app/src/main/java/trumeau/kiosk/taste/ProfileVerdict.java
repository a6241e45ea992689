package trumeau.kiosk.taste;

import java.util.Locale;
import java.util.Objects;

/** What became of a code that claims to be a profile. */
public sealed interface ProfileVerdict {

    /** The code that goes over the wire. */
    String code();

    /** It counts from now on. */
    record Taken(Preferences preferences) implements ProfileVerdict {
        public Taken {
            Objects.requireNonNull(preferences, "preferences");
        }

        @Override
        public String code() {
            return "taken";
        }
    }

    /** Nothing was changed. */
    record Refused(Reason reason) implements ProfileVerdict {
        public Refused {
            Objects.requireNonNull(reason, "reason");
        }

        @Override
        public String code() {
            return reason.code();
        }
    }

    /** Why not. */
    enum Reason {
        TOO_LONG,
        OTHER_VERSION,
        MALFORMED,
        /** Its sizes, colours, departments, patterns or currency are not this store's. */
        OTHER_SHOP,
        /** No release serves yet. */
        NO_RELEASE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
