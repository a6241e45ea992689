package trumeau.device.identity;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Which device this is: 32 random hexadecimal digits, made once and kept in the store. */
public record DeviceId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final int BYTES = 16;

    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a device's id: " + value);
        }
    }

    public static DeviceId random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new DeviceId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
