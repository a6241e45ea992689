package trumeau.kiosk.phone;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The phone's listener can't be opened; the message says why and what to do. The shop goes on without it. */
public final class PhoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    PhoneException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    /** What stands in the way. */
    public enum Reason {
        CERTIFICATE_UNREADABLE,
        CERTIFICATE_EXPIRED,
        CERTIFICATE_NOT_KEPT,
        CANNOT_LISTEN;

        /** For pages, which have words for it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
