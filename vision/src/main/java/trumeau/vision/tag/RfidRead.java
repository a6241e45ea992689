package trumeau.vision.tag;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/**
 * A tag that an RFID reader heard.
 *
 * @param epc the tag's memory, upper-case hexadecimal digits, whole words of 16 bits
 * @param dBm how strongly it was heard, below 0; the nearest tag is usually the strongest
 */
public record RfidRead(String epc, Instant at, double dBm) {

    public RfidRead {
        epc = epc.toUpperCase(Locale.ROOT);
        Objects.requireNonNull(at, "at");
        if (!epc.matches("(?:[0-9A-F]{4}){1,31}")) {
            throw new IllegalArgumentException("an EPC has 4 to 124 hexadecimal digits, in fours, not \"" + epc + "\"");
        }
        if (!(dBm <= 0 && dBm >= -120)) {
            throw new IllegalArgumentException("a tag is heard at -120..0 dBm, not " + dBm);
        }
    }
}
