package trumeau.device.store;

import org.jspecify.annotations.Nullable;

/** The store's file is there but no good. */
final class DamagedException extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
