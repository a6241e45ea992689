package trumeau.kiosk.speech;

import java.util.Arrays;
import java.util.Optional;

/** A language that the device speaks. */
public enum Tongue {
    ENGLISH("en", "en"),
    CHINESE("zh", "cmn"),
    SPANISH("es", "es"),
    GERMAN("de", "de"),
    ARABIC("ar", "ar");

    private final String code;
    private final String voice;

    Tongue(String code, String voice) {
        this.code = code;
        this.voice = voice;
    }

    /** By the pages' code of the language, as {@code zh}. */
    public static Optional<Tongue> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** What espeak-ng calls it. */
    String voice() {
        return voice;
    }
}
