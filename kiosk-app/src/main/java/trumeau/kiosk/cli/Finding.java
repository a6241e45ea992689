package trumeau.kiosk.cli;

import java.util.Objects;

/**
 * What the doctor found out about one thing.
 *
 * @param what was looked at, as {@code camera}
 * @param detail what was found, and for a problem what to do
 */
record Finding(String what, State state, String detail) {

    Finding {
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(detail, "detail");
    }

    static Finding ok(String what, String detail) {
        return new Finding(what, State.OK, detail);
    }

    static Finding problem(String what, String detail) {
        return new Finding(what, State.PROBLEM, detail);
    }

    static Finding untried(String what, String detail) {
        return new Finding(what, State.UNTRIED, detail);
    }

    /** How it is. */
    enum State {
        OK,
        PROBLEM,
        UNTRIED
    }
}
