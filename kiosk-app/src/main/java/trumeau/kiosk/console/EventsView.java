package trumeau.kiosk.console;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * How this device's events stand.
 *
 * @param state off without an inbox; untried before the first turn; sent; or why the last turn ended early:
 *     unreachable, refused or conflict
 * @param waiting events that have not arrived
 * @param dropped events that were dropped since the store was made, because too many waited
 * @param detail of the trouble
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EventsView(String state, long waiting, long dropped, Optional<String> detail, Optional<Instant> at) {

    /** Whether a person must do something about it; a network that is away comes back by itself. */
    public boolean needsSomebody() {
        return state.equals("refused") || state.equals("conflict");
    }
}
