package trumeau.kiosk.taste;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import trumeau.kiosk.taste.ProfileVerdict.Reason;

/**
 * Preferences as the text of the shopper's own QR code: {@code trumeau-profile:1?size.letters=M,L&max=80-EUR&
 * colour=navy}. It holds no name and no secret, so it isn't signed: whoever made it, it is read as what a stranger
 * typed. Members are percent-encoded UTF-8, each at most once, and none else may be there.
 */
public final class ProfileText {

    /** No longer text is made or read, in characters; a code of it is still read from a phone's small glass. */
    public static final int LONGEST = 256;

    private static final String SCHEME = "trumeau-profile:";
    private static final String VERSION = "1";
    private static final String SIZE = "size.";
    private static final String MAX = "max";
    private static final String COLOUR = "colour";
    private static final String DEPARTMENT = "department";
    private static final String PATTERN = "pattern";
    private static final Set<String> OTHERS = Set.of(MAX, COLOUR, DEPARTMENT, PATTERN);
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._*+%=&,-]*");
    private static final Pattern MONEY = Pattern.compile("(\\d{1,7}(?:\\.\\d{1,2})?)-([A-Z]{3})");

    private ProfileText() {}

    /** Whether a code says of itself that it is a profile, right or wrong. */
    public static boolean claimsToBe(String text) {
        return text.strip().startsWith(SCHEME);
    }

    /** The text; empty when there is nothing to say, or too much for one code. */
    public static Optional<String> of(Preferences preferences, String currency) {
        var members = new ArrayList<String>();
        preferences.sizes().forEach((kind, sizes) -> members.add(SIZE + encoded(kind.code()) + "=" + list(sizes)));
        preferences
                .budget()
                .ifPresent(most ->
                        members.add(MAX + "=" + most.stripTrailingZeros().toPlainString() + "-" + currency));
        addTo(members, COLOUR, preferences.colours());
        addTo(members, DEPARTMENT, preferences.departments());
        addTo(members, PATTERN, preferences.patterns());
        var text = SCHEME + VERSION + "?" + String.join("&", members);
        return members.isEmpty() || text.length() > LONGEST ? Optional.empty() : Optional.of(text);
    }

    /** Reads a code for a store with these goods; whatever is wrong, nothing of it counts. */
    public static ProfileVerdict read(String code, Choosable store, String currency) {
        var text = code.strip();
        if (text.length() > LONGEST) {
            return new ProfileVerdict.Refused(Reason.TOO_LONG);
        }
        var mark = text.indexOf('?');
        if (!claimsToBe(text) || mark < 0) {
            return new ProfileVerdict.Refused(Reason.MALFORMED);
        }
        var version = text.substring(SCHEME.length(), mark);
        if (!version.equals(VERSION)) {
            return new ProfileVerdict.Refused(version.matches("\\d{1,4}") ? Reason.OTHER_VERSION : Reason.MALFORMED);
        }
        try {
            return judged(members(text.substring(mark + 1)), store, currency);
        } catch (IllegalArgumentException e) {
            return new ProfileVerdict.Refused(Reason.MALFORMED);
        }
    }

    private static ProfileVerdict judged(Map<String, String> members, Choosable store, String currency) {
        var sizes = sizes(members);
        var money = MONEY.matcher(members.getOrDefault(MAX, ""));
        if (!money.matches() && members.containsKey(MAX)) {
            throw new IllegalArgumentException("no amount");
        }
        var budget = members.containsKey(MAX)
                ? Optional.of(new BigDecimal(String.valueOf(money.group(1))))
                : Optional.<BigDecimal>empty();
        var own = budget.isEmpty() || currency.equals(money.group(2));
        var read = new Preferences(
                sizes, budget, optional(members, COLOUR), optional(members, DEPARTMENT), optional(members, PATTERN));
        return own && store.knows(read)
                ? new ProfileVerdict.Taken(read)
                : new ProfileVerdict.Refused(Reason.OTHER_SHOP);
    }

    private static Map<SizeKind, List<String>> sizes(Map<String, String> members) {
        var sizes = new TreeMap<SizeKind, List<String>>();
        members.forEach((name, value) -> {
            if (name.startsWith(SIZE)) {
                sizes.put(new SizeKind(decoded(name.substring(SIZE.length()))), listed(value));
            } else if (!OTHERS.contains(name)) {
                throw new IllegalArgumentException("unknown member");
            }
        });
        return sizes;
    }

    private static Map<String, String> members(String query) {
        if (!PLAIN.matcher(query).matches()) {
            throw new IllegalArgumentException("not plain");
        }
        var members = new TreeMap<String, String>();
        for (var member : query.split("&", -1)) {
            var equals = member.indexOf('=');
            if (equals < 1 || members.put(member.substring(0, equals), member.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("a member without a name, or twice");
            }
        }
        return members;
    }

    private static List<String> optional(Map<String, String> members, String name) {
        return Optional.ofNullable(members.get(name)).map(ProfileText::listed).orElse(List.of());
    }

    /** Neither empty nor with anything twice, and no control characters. */
    private static List<String> listed(String value) {
        var values =
                List.of(value.split(",", -1)).stream().map(ProfileText::decoded).toList();
        if (new HashSet<>(values).size() != values.size()
                || values.stream()
                        .anyMatch(each -> each.isBlank() || each.chars().anyMatch(Character::isISOControl))) {
            throw new IllegalArgumentException("a list of nothing, or the same twice");
        }
        return values;
    }

    private static void addTo(List<String> members, String name, List<String> values) {
        if (!values.isEmpty()) {
            members.add(name + "=" + list(values));
        }
    }

    private static String list(List<String> values) {
        return values.stream().map(ProfileText::encoded).collect(Collectors.joining(","));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
