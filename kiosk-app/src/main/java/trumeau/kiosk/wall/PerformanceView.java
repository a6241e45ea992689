package trumeau.kiosk.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What has come of a programme so far, as the wall shows it.
 *
 * @param lastsMs how long it takes if nothing takes longer than it should
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PerformanceView(State state, long lastsMs, long elapsedMs, List<PartView> parts) {

    public PerformanceView {
        Objects.requireNonNull(state, "state");
        parts = List.copyOf(parts);
    }

    /** How far a programme, or one act of it, has come. */
    public enum State {
        WAITING,
        PLAYING,
        DONE,
        /** A person stopped it. */
        STOPPED,
        /** It could not be played; the log says why. */
        FAILED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One act of it. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PartView(Act act, long lastsMs, State state, Optional<Long> tookMs, List<Fact> facts) {

        public PartView {
            Objects.requireNonNull(act, "act");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(tookMs, "tookMs");
            facts = List.copyOf(facts);
        }
    }
}
