package trumeau.device;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The world broke on the way from a release to a generation; the message says what a person can do. */
public final class DeviceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public DeviceException(Reason reason, String message) {
        this(reason, message, null);
    }

    public DeviceException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }

    /** What broke. */
    public enum Reason {
        /** Another process has this data or origin folder. */
        LOCKED,
        NOT_WRITABLE,
        NO_SPACE,
        /** The store can't be read, nor put aside. */
        CORRUPT,
        /** The store was written by a newer version of the app. */
        TOO_NEW,
        STORE_FAILED,
        KEYS_MISSING,
        KEYS_UNSAFE,
        KEYS_MALFORMED,
        KEYS_EXIST,
        ARTEFACT_UNREADABLE,
        RELEASE_MALFORMED,
        /** No device would read a release of this size. */
        RELEASE_TOO_LARGE,
        /** The origin holds a release that these keys did not sign. */
        RELEASE_NOT_OURS,
        CONFIG_MALFORMED
    }
}
