package trumeau.kiosk.overlay;

import java.time.Duration;

/**
 * How a kind of screen does.
 *
 * @param sinceRendered how long ago its page rendered last, or was lost
 */
public record ScreenHealth(String screen, State state, Duration sinceRendered) {

    /** From the best to the worst. */
    public enum State {
        WELL("well"),
        /** In the background of a browser, which doesn't render it; nobody can tell how it does. */
        HIDDEN("hidden"),
        /** Its page is open and does not render. */
        FROZEN("frozen"),
        /** It had a page since the app's start, which was closed. */
        GONE("gone"),
        /** It had a page since the app's start, which broke off without a word. */
        CRASHED("crashed");

        private final String code;

        State(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public boolean isIll() {
        return switch (state) {
            case WELL, HIDDEN -> false;
            case FROZEN, GONE, CRASHED -> true;
        };
    }

    ScreenHealth worse(ScreenHealth other) {
        return state.compareTo(other.state) >= 0 ? this : other;
    }
}
