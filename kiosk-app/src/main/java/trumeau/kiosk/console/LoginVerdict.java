package trumeau.kiosk.console;

import java.time.Duration;
import java.util.Objects;

/** What came of trying a PIN. */
public sealed interface LoginVerdict {

    /** The door is open for whoever shows this ticket. */
    record Opened(String ticket) implements LoginVerdict {
        public Opened {
            Objects.requireNonNull(ticket, "ticket");
        }
    }

    /** Not this PIN. */
    record WrongPin() implements LoginVerdict {}

    /** Too many wrong ones; not looked at. */
    record TooManyTries(Duration retryAfter) implements LoginVerdict {
        public TooManyTries {
            Objects.requireNonNull(retryAfter, "retryAfter");
        }
    }

    /** There is a PIN already, and only the first may be set this way. */
    record PinIsSet() implements LoginVerdict {}

    /** No PIN was set yet, so there is no console. */
    record ConsoleOff() implements LoginVerdict {}
}
