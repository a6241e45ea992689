package trumeau.kiosk.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What lights the place before the mirror, reached by Art-Net.
 *
 * @param universe its Port-Address: net, sub-net and universe as one number of 15 bits
 * @param presets to each the DMX channels that it sets, 1 to 512, and their levels, 0 to 255; at least one
 */
public record LightSettings(
        String host, int port, int universe, Map<LightPreset, SortedMap<Integer, Integer>> presets) {

    /** Where Art-Net nodes listen. */
    public static final int ART_NET_PORT = 6454;

    private static final String KEYS = "trumeau.light.";
    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z0-9.-]{1,253})(?::([0-9]{1,5}))?");
    private static final Pattern LEVEL = Pattern.compile("([0-9]{1,3}):([0-9]{1,3})");
    private static final int HIGHEST_PORT = 65_535;
    private static final int HIGHEST_UNIVERSE = 32_767;
    private static final int HIGHEST_CHANNEL = 512;
    private static final int BRIGHTEST = 255;

    public LightSettings {
        Objects.requireNonNull(host, "host");
        presets = Map.copyOf(presets);
    }

    /**
     * As they are written; empty when there is nothing to light with.
     *
     * @throws SettingsException with every wrong value at once
     */
    public static Optional<LightSettings> of(KioskSettings written) {
        var reader = new SettingsReader();
        var read = read(reader, written.light());
        reader.throwIfAnyIsWrong();
        return read;
    }

    /** Complains of each wrong value, whether or not there is a light. */
    static void check(SettingsReader reader, KioskSettings.Light written) {
        var unused = read(reader, written);
    }

    private static Optional<LightSettings> read(SettingsReader reader, KioskSettings.Light written) {
        var address = reader.readIfThere(KEYS + "address", written.address(), LightSettings::address);
        var universe = reader.read(KEYS + "universe", written.universe(), LightSettings::universe);
        var presets = new EnumMap<LightPreset, SortedMap<Integer, Integer>>(LightPreset.class);
        Map.of(
                        LightPreset.DAYLIGHT,
                        written.daylight(),
                        LightPreset.EVENING,
                        written.evening(),
                        LightPreset.SHOP,
                        written.shop())
                .forEach((preset, text) -> reader.readIfThere(KEYS + preset.code(), text, LightSettings::levels)
                        .ifPresent(levels -> presets.put(preset, levels)));
        if (address.isPresent() && presets.isEmpty()) {
            reader.complain(
                    KEYS + "address", "set the channels of a preset, too, like trumeau.light.daylight=1:255,2:180");
        }
        return address.filter(there -> !presets.isEmpty())
                .flatMap(there ->
                        universe.map(number -> new LightSettings(there.host(), there.port(), number, presets)));
    }

    private record Address(String host, int port) {}

    private static Address address(String text) {
        var found = ADDRESS.matcher(text);
        if (found.matches()) {
            var written = Optional.ofNullable(found.group(2));
            var port = written.map(Integer::parseInt).orElse(ART_NET_PORT);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return new Address(Objects.requireNonNull(found.group(1)), port);
            }
        }
        throw new IllegalArgumentException(
                "must be the name or address of an Art-Net node like 192.168.1.50 or 192.168.1.50:6454, not \"" + text
                        + "\"");
    }

    private static int universe(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= HIGHEST_UNIVERSE) {
            return Integer.parseInt(text);
        }
        throw new IllegalArgumentException("must be 0 to " + HIGHEST_UNIVERSE + ", not \"" + text + "\"");
    }

    private static SortedMap<Integer, Integer> levels(String text) {
        var levels = new TreeMap<Integer, Integer>();
        Arrays.stream(text.split(",", -1)).map(String::strip).forEach(each -> {
            var found = LEVEL.matcher(each);
            var good = found.matches()
                    && isWithin(1, found.group(1), HIGHEST_CHANNEL)
                    && isWithin(0, found.group(2), BRIGHTEST)
                    && levels.put(Integer.valueOf(found.group(1)), Integer.valueOf(found.group(2))) == null;
            if (!good) {
                throw new IllegalArgumentException(
                        "must be channel:level, 1 to 512 and 0 to 255, each channel once, with commas between, like"
                                + " 1:255,2:180, not \"" + each + "\"");
            }
        });
        return levels;
    }

    private static boolean isWithin(int least, String digits, int most) {
        var value = Integer.parseInt(digits);
        return value >= least && value <= most;
    }
}
