package trumeau.recommender.profile.carry;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

/** What became of a code that claims to be a carried profile. */
public sealed interface CarriedVerdict {

    /** The code that goes over the wire. */
    String code();

    /** It may count from now on. */
    record Valid(CarriedProfile profile) implements CarriedVerdict {
        public Valid {
            Objects.requireNonNull(profile, "profile");
        }

        @Override
        public String code() {
            return "valid";
        }
    }

    /** It is ours and whole, but its last day has gone. */
    record Expired(LocalDate until) implements CarriedVerdict {
        public Expired {
            Objects.requireNonNull(until, "until");
        }

        @Override
        public String code() {
            return "expired";
        }
    }

    /** No key of this house has that name. */
    record NotOurs(ProfileKeyId key) implements CarriedVerdict {
        public NotOurs {
            Objects.requireNonNull(key, "key");
        }

        @Override
        public String code() {
            return "not-ours";
        }
    }

    /** Nothing of it counts. */
    record Broken(Flaw flaw) implements CarriedVerdict {
        public Broken {
            Objects.requireNonNull(flaw, "flaw");
        }

        @Override
        public String code() {
            return flaw.code();
        }
    }

    /** A newer app wrote it: this one has to be updated, the shopper did nothing wrong. */
    record NewerFormat(int version) implements CarriedVerdict {
        @Override
        public String code() {
            return "newer-format";
        }
    }

    /** What is wrong with a broken one. */
    enum Flaw {
        TOO_LONG,
        MALFORMED,
        /** The key is ours, the signature is not of these bytes. */
        BAD_SIGNATURE;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
