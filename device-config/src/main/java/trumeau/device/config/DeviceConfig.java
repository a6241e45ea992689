package trumeau.device.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a release's operator decides for its devices; the artefact of kind CONFIG.
 *
 * @param storeName as shoppers know it
 * @param languages the pages' languages, ISO 639-1, the first one shown first
 * @param currency ISO 4217
 * @param sessionIdle after how long without a touch or a garment the shopper is asked "still there?"; without an answer
 *     within 20 s the visit ends and is purged; 30 s, so that who reads isn't driven on, to 2 min, so that the next
 *     shopper doesn't find the last one's visit
 * @param screen the glass of its kiosks
 * @param camera when the camera may start
 */
public record DeviceConfig(
        String storeName,
        List<String> languages,
        String currency,
        Duration sessionIdle,
        Screen screen,
        CameraPolicy camera) {

    public static final Duration DEFAULT_SESSION_IDLE = Duration.ofSeconds(60);
    private static final Duration SHORTEST_IDLE = Duration.ofSeconds(30);
    private static final Duration LONGEST_IDLE = Duration.ofMinutes(2);
    private static final int LONGEST_STORE_NAME = 200;

    public DeviceConfig {
        Objects.requireNonNull(screen, "screen");
        Objects.requireNonNull(camera, "camera");
        languages = List.copyOf(languages);
        var troubles = troubles(storeName, languages, currency, sessionIdle);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", troubles));
        }
    }

    /** Of devices whose glass nobody measured, with a camera that starts after the notice. */
    public DeviceConfig(String storeName, List<String> languages, String currency, Duration sessionIdle) {
        this(storeName, languages, currency, sessionIdle, CameraPolicy.DEFAULT);
    }

    /** Of devices whose glass nobody measured. */
    public DeviceConfig(
            String storeName, List<String> languages, String currency, Duration sessionIdle, CameraPolicy camera) {
        this(storeName, languages, currency, sessionIdle, Screen.UNSET, camera);
    }

    /** The same, for devices with this glass. */
    public DeviceConfig on(Screen glass) {
        return new DeviceConfig(storeName, languages, currency, sessionIdle, glass, camera);
    }

    /** All that is wrong with these values, not just the first of it. */
    static List<String> troubles(String storeName, List<String> languages, String currency, Duration sessionIdle) {
        var troubles = new ArrayList<String>();
        if (storeName.isBlank() || storeName.length() > LONGEST_STORE_NAME) {
            troubles.add("storeName has 1 to " + LONGEST_STORE_NAME + " letters");
        }
        if (languages.isEmpty() || new HashSet<>(languages).size() != languages.size()) {
            troubles.add("languages names at least one language, each once");
        }
        var known = List.of(Locale.getISOLanguages());
        languages.stream()
                .filter(language -> !known.contains(language))
                .forEach(language -> troubles.add("languages holds \"" + language + "\", no ISO 639-1 code"));
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(c -> c.getCurrencyCode().equals(currency))) {
            troubles.add("currency \"" + currency + "\" is no ISO 4217 code");
        }
        if (sessionIdle.compareTo(SHORTEST_IDLE) < 0 || sessionIdle.compareTo(LONGEST_IDLE) > 0) {
            troubles.add("sessionIdleSeconds is " + sessionIdle.toSeconds() + "; it can be " + SHORTEST_IDLE.toSeconds()
                    + " to " + LONGEST_IDLE.toSeconds());
        }
        return troubles;
    }
}
