package trumeau.recommender.profile.carry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import trumeau.recommender.profile.InterestTag;
import trumeau.recommender.profile.carry.CarriedVerdict.Flaw;

/**
 * A {@link CarriedProfile} as the text of a QR code:
 * {@code trumeau-interests:1?until=2026-12-31&key=0a1b2c3d&category=shirt~9,coat~-3&colour=navy~4&sig=...}.
 *
 * <p>It goes beside {@code trumeau-profile:}, which says what a shopper typed in and is not signed; members are written
 * the same way, percent-encoded UTF-8, each at most once. Kinds stand in their order, within one the strongest first.
 * The signature is over all before {@code &sig=}, in Base64 for URLs without padding. There is one text only for each
 * profile and key, so that no mark of a person can be hidden in the spelling. Immutable; any thread.
 */
public final class CarriedText {

    /** In characters; a QR code of version 15 with correction M takes as many bytes. */
    public static final int LONGEST = 400;

    static final String SCHEME = "trumeau-interests:";
    private static final int VERSION = 1;
    private static final String SIGNED = "&sig=";
    private static final Pattern FORM = Pattern.compile(Pattern.quote(SCHEME)
            + VERSION
            + "\\?until=(\\d{4}-\\d{2}-\\d{2})&key=([0-9a-f]{8})((?:&[a-z-]+=[A-Za-z0-9._%~,-]+)+)");
    private static final Pattern VERSIONED = Pattern.compile(Pattern.quote(SCHEME) + "([1-9]\\d{0,3})\\?.*");
    private static final Pattern SEAL = Pattern.compile(SIGNED + "([A-Za-z0-9_-]{86})");

    private final ProfileKeys keys;

    public CarriedText(ProfileKeys keys) {
        this.keys = Objects.requireNonNull(keys, "keys");
    }

    /** Whether a code says of itself that it is a carried profile, right or wrong. */
    public static boolean claimsToBe(String text) {
        return text.strip().startsWith(SCHEME);
    }

    /**
     * The signed text; the weakest tags are left out until it is short enough. Empty when there is nothing to carry.
     */
    public static Optional<String> write(CarriedProfile profile, ProfileSeal seal) {
        var weakestFirst = profile.steps().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<InterestTag, Integer> entry) -> Math.abs(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .toList();
        for (var without = 0; without < weakestFirst.size(); without++) {
            var steps = new HashMap<>(profile.steps());
            steps.keySet().removeAll(weakestFirst.subList(0, without));
            var message = message(new CarriedProfile(profile.until(), steps), seal.key());
            if (message.length()
                            + SIGNED.length()
                            + signature(new byte[Ed25519Seal.SIGNATURE_BYTES]).length()
                    <= LONGEST) {
                return Optional.of(message + SIGNED + signature(seal.sign(bytes(message))));
            }
        }
        return Optional.empty();
    }

    /** Reads a code; nothing of its tags is looked at before its signature holds. */
    public CarriedVerdict read(String code, LocalDate today) {
        var text = code.strip();
        if (text.length() > LONGEST) {
            return new CarriedVerdict.Broken(Flaw.TOO_LONG);
        }
        var version = VERSIONED.matcher(text);
        if (version.matches() && Integer.parseInt(version.group(1)) > VERSION) {
            return new CarriedVerdict.NewerFormat(Integer.parseInt(version.group(1)));
        }
        var end = Math.max(0, text.lastIndexOf(SIGNED));
        var form = FORM.matcher(text.substring(0, end));
        var seal = SEAL.matcher(text.substring(end));
        return form.matches() && seal.matches()
                ? checked(form, seal.group(1), today)
                : new CarriedVerdict.Broken(Flaw.MALFORMED);
    }

    private CarriedVerdict checked(MatchResult form, String seal, LocalDate today) {
        var id = new ProfileKeyId(form.group(2));
        var key = keys.find(id);
        if (key.isEmpty()) {
            return new CarriedVerdict.NotOurs(id);
        }
        var signed = Base64.getUrlDecoder().decode(seal);
        return signature(signed).equals(seal) && Ed25519Seal.verifies(key.get(), bytes(form.group()), signed)
                ? judged(form.group(), id, new Members(form.group(1), form.group(3)), today)
                : new CarriedVerdict.Broken(Flaw.BAD_SIGNATURE);
    }

    private static CarriedVerdict judged(String message, ProfileKeyId id, Members members, LocalDate today) {
        return members.profile()
                .filter(profile -> message(profile, id).equals(message))
                .map(profile -> profile.until().isBefore(today)
                        ? new CarriedVerdict.Expired(profile.until())
                        : new CarriedVerdict.Valid(profile))
                .orElseGet(() -> new CarriedVerdict.Broken(Flaw.MALFORMED));
    }

    private static String message(CarriedProfile profile, ProfileKeyId key) {
        return SCHEME + VERSION + "?until=" + profile.until() + "&key=" + key + Members.written(profile);
    }

    private static String signature(byte[] signed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
