package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import trumeau.kiosk.fit.FitCount;

/**
 * How an item fits, as far as anybody may be told.
 *
 * @param note absent below ten answers
 * @param answered whether this visit has said it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FitView(Optional<Note> note, boolean answered) {

    /**
     * Counted answers.
     *
     * @param code what most of them say: {@code runs-small}, {@code as-usual}, {@code runs-large} or {@code differs}
     */
    public record Note(String code, int sizeUp, int asUsual, int sizeDown, int total) {}

    static FitView of(FitCount count, boolean answered) {
        return new FitView(
                count.finding()
                        .map(finding -> new Note(
                                finding.code(), count.sizeUp(), count.asUsual(), count.sizeDown(), count.total())),
                answered);
    }
}
