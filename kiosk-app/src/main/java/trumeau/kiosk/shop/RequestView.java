package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;

/**
 * A request as a screen or a phone shows it.
 *
 * @param itemId the thing that is wanted, with what is known of it; empty when somebody is to come to the screen
 * @param title the item's, and its id where the catalogue has it no more
 * @param place where it hangs
 * @param stock pieces that the device believes to be here
 * @param state {@code waiting}, {@code taken}, {@code answered}, {@code unanswered} or {@code withdrawn}
 * @param staff who has taken it
 * @param reply the code of the answer
 * @param waitedMs from asking until now
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record RequestView(
        String id,
        Optional<String> itemId,
        Optional<String> title,
        Optional<String> size,
        Optional<String> colour,
        Optional<String> place,
        Optional<Integer> stock,
        Optional<String> picture,
        String state,
        Optional<String> staff,
        Optional<String> reply,
        Instant askedAt,
        long waitedMs,
        long promisedMs) {}
