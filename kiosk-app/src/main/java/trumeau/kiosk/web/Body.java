package trumeau.kiosk.web;

import org.jspecify.annotations.Nullable;

/** The body of a request. */
final class Body {

    private Body() {}

    /** Refuses a body that lacks, or is JSON's {@code null}. */
    static <T> T required(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, "send a JSON object as the body, not null");
        }
        return body;
    }
}
