package trumeau.device.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * When the camera may start, by the law of the store's country where the operator keeps a table of countries.
 *
 * @param start where there is no table
 * @param notice how long the privacy notice is shown before the camera starts; 3 s to 60 s
 * @param byCountry ISO 3166 alpha-2 to what holds there; a country that it lacks gets the strictest
 * @param country where the store is
 */
public record CameraPolicy(
        CameraStart start, Duration notice, Map<String, CameraStart> byCountry, Optional<String> country) {

    public static final Duration DEFAULT_NOTICE = Duration.ofSeconds(5);

    private static final CameraStart STRICTEST = CameraStart.TOUCH;
    private static final Duration SHORTEST_NOTICE = Duration.ofSeconds(3);
    private static final Duration LONGEST_NOTICE = Duration.ofSeconds(60);

    /** The camera starts after the notice, in every country. */
    public static final CameraPolicy DEFAULT = of(CameraStart.NOTICE);

    public CameraPolicy {
        Objects.requireNonNull(start, "start");
        byCountry = Map.copyOf(byCountry);
        var troubles = troubles(notice, byCountry, country);
        if (!troubles.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", troubles));
        }
    }

    /** The same in every country. */
    public static CameraPolicy of(CameraStart start) {
        return new CameraPolicy(start, DEFAULT_NOTICE, Map.of(), Optional.empty());
    }

    /** What holds for this store. */
    public CameraStart here() {
        return byCountry.isEmpty()
                ? start
                : country.map(where -> byCountry.getOrDefault(where, STRICTEST)).orElse(STRICTEST);
    }

    /** All that is wrong with these values, not just the first of it. */
    static List<String> troubles(Duration notice, Map<String, CameraStart> byCountry, Optional<String> country) {
        var troubles = new ArrayList<String>();
        if (notice.compareTo(SHORTEST_NOTICE) < 0 || notice.compareTo(LONGEST_NOTICE) > 0) {
            troubles.add(
                    "camera.noticeSeconds is " + SHORTEST_NOTICE.toSeconds() + " to " + LONGEST_NOTICE.toSeconds());
        }
        var known = List.of(Locale.getISOCountries());
        byCountry.keySet().stream()
                .filter(code -> !known.contains(code))
                .sorted()
                .forEach(code -> troubles.add("camera.startByCountry holds \"" + code + "\", no ISO 3166 code"));
        country.filter(code -> !known.contains(code))
                .ifPresent(code -> troubles.add("camera.country \"" + code + "\" is no ISO 3166 code"));
        return troubles;
    }
}
