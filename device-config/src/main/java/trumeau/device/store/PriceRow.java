package trumeau.device.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * A live price as it is kept.
 *
 * @param currency ISO 4217
 * @param at since when it holds
 * @param source who said so
 */
public record PriceRow(String item, BigDecimal amount, String currency, Instant at, String source) {

    public PriceRow {
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
        if (amount.signum() <= 0) {
            throw new IllegalArgumentException("a price is above zero, not " + amount.toPlainString());
        }
    }
}
