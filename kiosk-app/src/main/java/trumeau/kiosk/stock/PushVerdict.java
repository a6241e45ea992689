package trumeau.kiosk.stock;

import java.util.Objects;

/** What came of a push. */
public sealed interface PushVerdict {

    /** Lines that are wrong are named in the report; the others count. */
    record Taken(FigureReport report) implements PushVerdict {
        public Taken {
            Objects.requireNonNull(report, "report");
        }
    }

    /** Nothing was taken, since the whole has no form that is understood; {@code detail} says what to write instead. */
    record Malformed(String detail) implements PushVerdict {
        public Malformed {
            Objects.requireNonNull(detail, "detail");
        }
    }

    /** No release serves, so nobody knows what the figures are about. */
    record NoRelease() implements PushVerdict {}
}
