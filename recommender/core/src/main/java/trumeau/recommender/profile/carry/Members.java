package trumeau.recommender.profile.carry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import trumeau.recommender.profile.InterestTag;

/**
 * The tags of a carried profile between its key and its signature: {@code &category=shirt~9,coat~-3&colour=navy~4}.
 *
 * @param until a day as it was read
 * @param text with its first ampersand
 */
record Members(String until, String text) {

    private static final Comparator<Map.Entry<InterestTag, Integer>> STRONGEST_FIRST =
            Map.Entry.<InterestTag, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey());

    static String written(CarriedProfile profile) {
        var text = new StringBuilder();
        for (var kind : InterestTag.Kind.values()) {
            var values = profile.steps().entrySet().stream()
                    .filter(entry -> entry.getKey().kind() == kind)
                    .sorted(STRONGEST_FIRST)
                    .map(entry -> PercentEncoding.encode(entry.getKey().value()) + "~" + entry.getValue())
                    .collect(Collectors.joining(","));
            if (!values.isEmpty()) {
                text.append('&').append(kind.code()).append('=').append(values);
            }
        }
        return text.toString();
    }

    /** What was written; empty when it is nothing that {@link #written} writes. */
    Optional<CarriedProfile> profile() {
        try {
            var steps = new HashMap<InterestTag, Integer>();
            for (var member : text.substring(1).split("&", -1)) {
                var equals = member.indexOf('=');
                var kind = InterestTag.Kind.of(member.substring(0, equals)).orElseThrow(IllegalArgumentException::new);
                for (var value : member.substring(equals + 1).split(",", -1)) {
                    var mark = value.indexOf('~');
                    steps.put(
                            new InterestTag(kind, PercentEncoding.decode(value.substring(0, Math.max(0, mark)))),
                            Integer.valueOf(value.substring(mark + 1)));
                }
            }
            return Optional.of(new CarriedProfile(LocalDate.parse(until), steps));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
