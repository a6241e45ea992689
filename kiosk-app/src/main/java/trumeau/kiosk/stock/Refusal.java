package trumeau.kiosk.stock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * Why a line was not taken.
 *
 * @param line its number, counted from 1
 * @param detail what is wrong with which value, and what to write instead
 */
public record Refusal(int line, Kind kind, String detail) {

    public Refusal {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(detail, "detail");
    }

    /** What can be wrong. */
    public enum Kind {
        ITEM_MISSING,
        ITEM_UNKNOWN,
        VARIANT_UNKNOWN,
        STOCK_MALFORMED,
        PRICE_MALFORMED,
        OTHER_CURRENCY,
        MOMENT_MALFORMED,
        MOMENT_AHEAD,
        NOTHING_TOLD;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
