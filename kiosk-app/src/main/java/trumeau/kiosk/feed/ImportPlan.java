package trumeau.kiosk.feed;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is to be imported, and what the operator says of it.
 *
 * @param pictures where the pictures' files lie
 * @param mapping a mapping file; a {@link FeedFormat#CSV} needs one
 * @param placeColumn the feed's column that says where an item hangs
 * @param store what the store says of itself
 */
public record ImportPlan(
        FeedFormat format,
        Path file,
        Path pictures,
        Optional<Path> mapping,
        Optional<String> placeColumn,
        Optional<Charset> encoding,
        Store store) {

    /**
     * What is true of the store whatever its feed says.
     *
     * @param currency three capital letters (ISO 4217); rows in another one are refused
     * @param categoryFallback the class of things whose class isn't named; without it they are refused
     * @param stockUnknownAs pieces of what is there in an unknown number; without it such rows are refused
     */
    public record Store(String currency, Optional<String> categoryFallback, OptionalInt stockUnknownAs) {

        public Store {
            if (Currency.getAvailableCurrencies().stream()
                    .noneMatch(known -> known.getCurrencyCode().equals(currency))) {
                throw new IllegalArgumentException("a currency is three letters as EUR, not \"" + currency + "\"");
            }
            if (stockUnknownAs.isPresent() && stockUnknownAs.getAsInt() < 0) {
                throw new IllegalArgumentException(
                        "unknown stock must be taken as 0 or more, not " + stockUnknownAs.getAsInt());
            }
        }
    }
}
