package trumeau.vision.tag;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * The serialised article number on an RFID tag: 96 bits, written as 24 hexadecimal digits.
 *
 * @param serial of this very piece, below 2^38
 * @see <a href="https://ref.gs1.org/standards/tds/">GS1 EPC Tag Data Standard, 14.6.1: SGTIN-96</a>
 */
public record Sgtin96(Gtin gtin, long serial) {

    private static final int HEADER = 0x30;
    private static final int SERIAL_BITS = 38;
    /** Company prefix and item reference, with the indicator digit, share 44 bits and 13 digits. */
    private static final int SHARED_BITS = 44;

    private static final int SHARED_DIGITS = 13;
    /** Of the company prefix, by partition 0 to 6. */
    private static final int[] COMPANY_BITS = {40, 37, 34, 30, 27, 24, 20};

    public Sgtin96 {
        Objects.requireNonNull(gtin, "gtin");
    }

    /** Reads the tag's memory; empty when it is no SGTIN-96 or holds numbers that the standard doesn't allow. */
    public static Optional<Sgtin96> decode(String hex) {
        if (!hex.matches("30[0-9A-Fa-f]{22}")) {
            return Optional.empty();
        }
        var bits = new BigInteger(hex, 16);
        var partition = field(bits, SERIAL_BITS + SHARED_BITS, 3).intValue();
        if (field(bits, 88, 8).intValue() != HEADER || partition >= COMPANY_BITS.length) {
            return Optional.empty();
        }
        var itemBits = SHARED_BITS - COMPANY_BITS[partition];
        var companyDigits = SHARED_DIGITS - 1 - partition;
        var company = digits(field(bits, SERIAL_BITS + itemBits, COMPANY_BITS[partition]), companyDigits);
        var item = digits(field(bits, SERIAL_BITS, itemBits), SHARED_DIGITS - companyDigits);
        var serial = field(bits, 0, SERIAL_BITS).longValueExact();
        return company.flatMap(prefix -> item.map(reference ->
                new Sgtin96(Gtin.withCheckDigit(reference.charAt(0) + prefix + reference.substring(1)), serial)));
    }

    private static BigInteger field(BigInteger bits, int from, int length) {
        return bits.shiftRight(from).mod(BigInteger.ONE.shiftLeft(length));
    }

    private static Optional<String> digits(BigInteger value, int length) {
        var text = value.toString();
        return text.length() > length ? Optional.empty() : Optional.of("0".repeat(length - text.length()) + text);
    }
}
