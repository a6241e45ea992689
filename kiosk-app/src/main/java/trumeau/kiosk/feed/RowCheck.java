package trumeau.kiosk.feed;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.tag.Gtin;

/** Judges the rows of a feed one by one: what can't be true is refused, what is merely unclear is taken and told. */
final class RowCheck {

    private static final Pattern DIGITS = Pattern.compile("[\\d\\s-]+");
    private static final Pattern WHOLE = Pattern.compile("([+-]?\\d{1,6})(?:[.,]0+)?");
    private static final Pattern ROUNDED = Pattern.compile("[\\d.,]+[eE]\\+?\\d+");
    private static final Pattern CODE = Pattern.compile("[^;\\p{Cntrl}]{1,128}");

    private final ImportPlan plan;
    private final Mapping mapping;
    private final Vocabulary vocabulary;
    private final ImportReport report;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> tags = new HashSet<>();

    RowCheck(ImportPlan plan, Mapping mapping, Vocabulary vocabulary, ImportReport report) {
        this.plan = plan;
        this.mapping = mapping;
        this.vocabulary = vocabulary;
        this.report = report;
    }

    /** What the row offers; empty when it is refused, which is reported. */
    Optional<Piece> piece(FeedRow row) {
        if (row.kind() == FeedRow.Kind.SHIFTED) {
            report.note(Problem.ROW_SHIFTED, row, Field.ID, row.name());
            return Optional.empty();
        }
        var named = isNamed(row);
        var price = price(row);
        var stock = stock(row);
        if (!named || price.isEmpty() || stock.isEmpty()) {
            return Optional.empty();
        }
        ids.add(row.name());
        return Optional.of(new Piece(row, price.get(), size(row), colour(row), stock.getAsInt(), tag(row)));
    }

    private boolean isNamed(FeedRow row) {
        var id = row.text(Field.ID);
        if (id.isEmpty()) {
            report.note(Problem.ID_MISSING, row, Field.ID, "");
            return false;
        }
        if (!isId(id.get()) || !isId(row.text(Field.GROUP).orElse(id.get()))) {
            report.note(Problem.ID_UNUSABLE, row, Field.ID, id.get());
            return false;
        }
        if (ids.contains(id.get())) {
            report.note(Problem.ID_TWICE, row, Field.ID, id.get());
            return false;
        }
        return true;
    }

    private static boolean isId(String text) {
        try {
            return new ItemId(text).value().chars().noneMatch(Letters::isHidden)
                    && Letters.FORMULA.indexOf(text.charAt(0)) < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<BigDecimal> price(FeedRow row) {
        var text = row.text(Field.PRICE);
        if (text.isEmpty()) {
            report.note(Problem.PRICE_MISSING, row, Field.PRICE, "");
            return Optional.empty();
        }
        var price = PriceText.of(text.get(), plan.store().currency());
        if (price.isEmpty()) {
            report.note(Problem.PRICE_UNREADABLE, row, Field.PRICE, text.get());
            return Optional.empty();
        }
        var currency =
                price.get().currency().or(() -> row.text(Field.CURRENCY).map(code -> code.toUpperCase(Locale.ROOT)));
        if (currency.filter(code -> !code.equals(plan.store().currency())).isPresent()) {
            report.note(
                    Problem.PRICE_CURRENCY,
                    row,
                    Field.PRICE,
                    text.get() + " " + row.text(Field.CURRENCY).orElse(""));
            return Optional.empty();
        }
        if (price.get().amount().signum() <= 0) {
            report.note(Problem.PRICE_ZERO, row, Field.PRICE, text.get());
            return Optional.empty();
        }
        return Optional.of(price.get().amount());
    }

    private OptionalInt stock(FeedRow row) {
        var text = row.text(Field.STOCK);
        var available =
                row.text(Field.AVAILABILITY).flatMap(word -> vocabulary.code(Vocabulary.Kind.AVAILABILITY, word));
        if (text.isEmpty()) {
            return available.filter("none"::equals).isPresent() ? OptionalInt.of(0) : unknownStock(row);
        }
        var whole = WHOLE.matcher(text.get());
        if (!whole.matches()) {
            report.note(Problem.STOCK_UNREADABLE, row, Field.STOCK, text.get());
            return OptionalInt.empty();
        }
        var count = Integer.parseInt(whole.group(1));
        if (count < 0) {
            return negative(row, text.get());
        }
        if (count > 0 && available.filter("none"::equals).isPresent()) {
            report.note(Problem.STOCK_DOUBTED, row, Field.STOCK, text.get());
            return OptionalInt.of(0);
        }
        return OptionalInt.of(count);
    }

    /** Shopify counts on below zero when it sells what isn't there; elsewhere it is a fault. */
    private OptionalInt negative(FeedRow row, String text) {
        var oversold = plan.format() == FeedFormat.SHOPIFY;
        report.note(oversold ? Problem.STOCK_OVERSOLD : Problem.STOCK_NEGATIVE, row, Field.STOCK, text);
        return oversold ? OptionalInt.of(0) : OptionalInt.empty();
    }

    private OptionalInt unknownStock(FeedRow row) {
        var assumed = plan.store().stockUnknownAs();
        report.note(
                assumed.isPresent() ? Problem.STOCK_ASSUMED : Problem.STOCK_UNKNOWN,
                row,
                Field.STOCK,
                row.text(Field.AVAILABILITY).orElse(""));
        return assumed;
    }

    private String size(FeedRow row) {
        var raw = row.text(Field.SIZE).orElse("");
        var size = SizeText.of(PlainText.of(raw).text());
        if (!size.known() && !mapping.writes(Field.SIZE, raw)) {
            report.note(Problem.SIZE_UNKNOWN, row, Field.SIZE, raw);
        }
        return size.text();
    }

    private String colour(FeedRow row) {
        var text = row.text(Field.COLOUR);
        if (text.isEmpty()) {
            return "";
        }
        if (mapping.writes(Field.COLOUR, text.get())) {
            return text.get();
        }
        var first = text.get().split("[/,;&+]", 2)[0];
        var code = vocabulary.code(Vocabulary.Kind.COLOUR, first);
        if (code.isEmpty()) {
            report.note(Problem.COLOUR_UNKNOWN, row, Field.COLOUR, text.get());
        }
        return code.orElse("");
    }

    /** A GTIN as it stands under the bars, or any other code as it is. */
    private Optional<String> tag(FeedRow row) {
        var text = row.text(Field.TAG).map(written -> written.replaceFirst("^'", ""));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var code = DIGITS.matcher(text.get()).matches()
                ? Gtin.of(text.get().replaceAll("[\\s-]", ""))
                        .map(number -> number.ean13().orElse(number.digits()))
                : text.filter(other ->
                        CODE.matcher(other).matches() && !ROUNDED.matcher(other).matches());
        if (code.isEmpty()) {
            report.note(Problem.TAG_INVALID, row, Field.TAG, text.get());
        } else if (!tags.add(code.get())) {
            report.note(Problem.TAG_TWICE, row, Field.TAG, text.get());
            return Optional.empty();
        }
        return code;
    }
}
