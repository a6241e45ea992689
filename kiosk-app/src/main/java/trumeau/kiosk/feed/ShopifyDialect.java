package trumeau.kiosk.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Shopify's export of products: a handle's first row says all, its other rows a variant or a picture each. Not
 * thread-safe: it remembers the options' names of the handle it is at.
 *
 * @see <a href="https://help.shopify.com/en/manual/products/import-export/using-csv">Product CSV</a>
 */
final class ShopifyDialect implements Dialect {

    private static final List<String> NEEDED = List.of("handle", "title", "variant price");
    private static final String NO_OPTION = "Default Title";

    private final Vocabulary vocabulary;
    private String handle = "";
    private Map<Integer, String> optionNames = Map.of();

    ShopifyDialect(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void require(Set<String> columns) {
        if (!columns.containsAll(NEEDED)) {
            throw new IllegalArgumentException(
                    "is no Shopify export: it needs the columns Handle, Title and Variant Price, and has "
                            + String.join(", ", columns));
        }
    }

    @Override
    public FeedRow row(RawRow raw) {
        var group = raw.text("handle");
        rememberOptions(group.orElse(""), raw);
        var draft = new FeedRow.Draft().say(Field.GROUP, group).say(Field.PICTURES, pictures(raw));
        if (raw.text("variant price").isEmpty()
                && options(raw).isEmpty()
                && raw.text("title").isEmpty()) {
            return draft.row(raw, group.isPresent() ? FeedRow.Kind.PICTURES : FeedRow.Kind.OFFER);
        }
        return draft.say(Field.ID, group.map(name -> String.join(" / ", named(name, raw))))
                .say(Field.TITLE, raw.text("title"))
                .say(Field.CATEGORY, raw.text("type").or(() -> raw.text("tags")))
                .say(Field.TAXONOMY, raw.text("product category"))
                .say(Field.TAXONOMY, raw.text("google shopping / google product category"))
                .say(Field.PRICE, raw.text("variant price"))
                .say(Field.COLOUR, option(raw, "colour"))
                .say(Field.SIZE, size(raw))
                .say(Field.STOCK, raw.text("variant inventory qty"))
                .say(Field.BRAND, raw.text("vendor"))
                .say(Field.TAG, raw.text("variant barcode"))
                .say(Field.DEPARTMENT, raw.text("google shopping / gender"))
                .say(Field.MATERIAL, option(raw, "material").or(() -> fabric(raw)))
                .say(Field.STATUS, status(raw))
                .row(raw, FeedRow.Kind.OFFER);
    }

    private void rememberOptions(String now, RawRow raw) {
        if (!now.equals(handle) || raw.text("option1 name").isPresent()) {
            handle = now;
            optionNames = IntStream.rangeClosed(1, 3)
                    .boxed()
                    .filter(number -> raw.text("option" + number + " name").isPresent())
                    .collect(Collectors.toMap(number -> number, number -> raw.text("option" + number + " name")
                            .orElseThrow()));
        }
    }

    /** What the option is about, as {@code size}; its own name where we have no word for it. */
    private String meaning(int number) {
        var name = Objects.requireNonNullElse(optionNames.get(number), "");
        return vocabulary.code(Vocabulary.Kind.OPTION, name).orElse(name);
    }

    private static Optional<String> value(RawRow raw, int number) {
        return raw.text("option" + number + " value").filter(value -> !value.equals(NO_OPTION));
    }

    private static List<String> options(RawRow raw) {
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .flatMap(number -> value(raw, number).stream())
                .toList();
    }

    private Optional<String> option(RawRow raw, String wanted) {
        return IntStream.rangeClosed(1, 3)
                .boxed()
                .filter(number -> meaning(number).equals(wanted))
                .flatMap(number -> value(raw, number).stream())
                .findFirst();
    }

    /** The size, and whatever else a variant is told by, as length: {@code 32/34}. */
    private Optional<String> size(RawRow raw) {
        var parts = new ArrayList<String>(option(raw, "size").stream().toList());
        IntStream.rangeClosed(1, 3)
                .filter(number -> !Set.of("size", "colour", "material").contains(meaning(number)))
                .forEach(number -> value(raw, number).ifPresent(parts::add));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    private static List<String> named(String handle, RawRow raw) {
        var parts = new ArrayList<>(List.of(handle));
        parts.addAll(options(raw));
        return parts;
    }

    private static Optional<String> pictures(RawRow raw) {
        return Optional.of(raw.text("image src").orElse("") + "\n"
                + raw.text("variant image").orElse(""));
    }

    private static Optional<String> fabric(RawRow raw) {
        return raw.values().keySet().stream()
                .filter(column -> column.startsWith("fabric (") || column.startsWith("material ("))
                .sorted()
                .flatMap(column -> raw.text(column).stream())
                .findFirst();
    }

    private static Optional<String> status(RawRow raw) {
        return raw.text("gift card")
                .filter("true"::equalsIgnoreCase)
                .map(yes -> "gift card")
                .or(() -> raw.text("status"));
    }
}
