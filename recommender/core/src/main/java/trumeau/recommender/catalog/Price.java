package trumeau.recommender.catalog;

import java.math.BigDecimal;

/**
 * What an item costs.
 *
 * @param amount zero or more, with as many decimals as the store writes
 * @param currency three capital letters (ISO 4217)
 */
public record Price(BigDecimal amount, String currency) {

    public Price {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a price can't be below zero: " + amount.toPlainString());
        }
        if (!currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency is three capital letters, not \"" + currency + "\"");
        }
    }
}
