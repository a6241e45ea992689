package trumeau.vision.tag;

import java.util.Optional;

/**
 * A Global Trade Item Number with its right check digit.
 *
 * @param digits 14; shorter numbers (EAN-13, UPC-A, EAN-8) stand with zeros before them
 * @see <a href="https://ref.gs1.org/standards/genspecs/">GS1 General Specifications, 7.9: check digit</a>
 */
public record Gtin(String digits) {

    private static final int LENGTH = 14;
    private static final int EAN = 13;

    public Gtin {
        if (!digits.matches("\\d{14}") || digits.charAt(LENGTH - 1) != checkDigit(digits.substring(0, LENGTH - 1))) {
            throw new IllegalArgumentException("a GTIN has 14 digits, the last of which checks the others: " + digits);
        }
    }

    /** A number of 8, 12, 13 or 14 digits; empty when it is none, or its check digit is wrong. */
    public static Optional<Gtin> of(String text) {
        if (!text.matches("\\d{8}|\\d{12,14}")) {
            return Optional.empty();
        }
        var padded = "0".repeat(LENGTH - text.length()) + text;
        var right = padded.charAt(LENGTH - 1) == checkDigit(padded.substring(0, LENGTH - 1));
        return right ? Optional.of(new Gtin(padded)) : Optional.empty();
    }

    /** The number of these 13 digits with its check digit. */
    static Gtin withCheckDigit(String thirteen) {
        return new Gtin(thirteen + checkDigit(thirteen));
    }

    /** As it stands under the bars of a piece; empty for a carton of several. */
    public Optional<String> ean13() {
        return digits.startsWith("0") ? Optional.of(digits.substring(LENGTH - EAN)) : Optional.empty();
    }

    /** The digits weigh three and one in turn, the last three; the check digit fills up to a multiple of ten. */
    private static char checkDigit(String thirteen) {
        var sum = 0;
        for (var at = 0; at < thirteen.length(); at++) {
            sum += (at % 2 == 0 ? 3 : 1) * (thirteen.charAt(at) - '0');
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
