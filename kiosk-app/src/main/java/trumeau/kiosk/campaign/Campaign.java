package trumeau.kiosk.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import trumeau.recommender.catalog.ItemId;

/**
 * One thing that the store praises for a while.
 *
 * @param from when it begins
 * @param until when it is over; later than {@code from}
 * @param title by ISO 639-1 code of the language, as is {@code text}
 * @param picture SHA-256 of a picture of the release; of the first item where it is absent
 * @param items what it is about, at most 12; empty where a category says it
 * @param category what it is about, where no items say it
 */
public record Campaign(
        String id,
        Label label,
        Instant from,
        Instant until,
        Map<String, String> title,
        Map<String, String> text,
        Optional<String> picture,
        List<ItemId> items,
        Optional<String> category) {

    static final int LONGEST_TITLE = 60;
    static final int LONGEST_TEXT = 160;
    static final int MOST_ITEMS = 12;

    public Campaign {
        Objects.requireNonNull(label, "label");
        title = Map.copyOf(title);
        text = Map.copyOf(text);
        items = List.copyOf(items);
        Objects.requireNonNull(category, "category");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a campaign's id has 1 to 40 of a-z, 0-9 and -, not \"" + id + "\"");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "campaign " + id + " ends at " + until + ", not after it begins at " + from + "; turn them round");
        }
        requireWords(id, "title", title, LONGEST_TITLE);
        requireWords(id, "text", text, LONGEST_TEXT);
        if (picture.filter(sha -> !sha.matches("[0-9a-f]{64}")).isPresent()) {
            throw new IllegalArgumentException(
                    "campaign " + id + ": picture is the 64 hexadecimal digits of a picture's SHA-256; leave it out for"
                            + " the first item's");
        }
        if (items.isEmpty() == category.isEmpty() || items.size() > MOST_ITEMS) {
            throw new IllegalArgumentException(
                    "campaign " + id + " is about 1 to " + MOST_ITEMS + " items or about a category; give one of both");
        }
    }

    /** What the page writes above it, in the shopper's language. */
    public enum Label {
        /** The store praises its own. */
        PROMOTION("promotion"),
        /** Somebody else pays for it. */
        ADVERTISEMENT("advertisement");

        private final String code;

        Label(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Whether it is to be shown at this moment. */
    public boolean isOn(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    /** The same with this picture. */
    Campaign with(String sha256) {
        return new Campaign(id, label, from, until, title, text, Optional.of(sha256), items, category);
    }

    private static void requireWords(String id, String what, Map<String, String> words, int longest) {
        words.forEach((language, said) -> {
            if (said.isBlank() || said.codePointCount(0, said.length()) > longest) {
                throw new IllegalArgumentException("campaign " + id + ": the " + what + " in " + language + " has 1 to "
                        + longest + " letters, not " + said.codePointCount(0, said.length()));
            }
        });
    }
}
