package trumeau.kiosk.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A light that somebody would want to see clothes in. */
public enum LightPreset {
    DAYLIGHT,
    EVENING,
    SHOP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<LightPreset> ofCode(String code) {
        return Stream.of(values()).filter(preset -> preset.code().equals(code)).findFirst();
    }
}
