package trumeau.kiosk.feed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trumeau.recommender.catalog.Care;

/** Makes a row of the store's own table of an item's rows. */
final class ItemWriting {

    private static final Pattern LISTED = Pattern.compile("[;,|\\n]");

    private final ImportPlan plan;
    private final Mapping mapping;
    private final Vocabulary vocabulary;
    private final ImportReport report;
    private final PictureShelves pictures;

    ItemWriting(ImportPlan plan, Mapping mapping, Vocabulary vocabulary, ImportReport report) {
        this.plan = plan;
        this.mapping = mapping;
        this.vocabulary = vocabulary;
        this.report = report;
        this.pictures = new PictureShelves(plan.pictures(), report);
    }

    /**
     * The item's values by column.
     *
     * @param group has at least one piece
     * @return empty when the item is refused, which is reported
     */
    Optional<Map<String, String>> item(ItemGroup group) {
        var title = title(group);
        var category = title.isEmpty() ? Optional.<String>empty() : category(group, title);
        if (category.isEmpty()) {
            return Optional.empty();
        }
        var colour = group.pieces().get(0).colour();
        var columns = new HashMap<String, String>();
        columns.put("id", group.text(Field.GROUP).or(() -> group.text(Field.ID)).orElseThrow());
        columns.put("title", title);
        columns.put("category", category.get());
        columns.put("price", price(group).toPlainString());
        columns.put("currency", plan.store().currency());
        columns.put("colour", colour);
        columns.put("pattern", pattern(group));
        columns.put("sizes", sizes(group, colour));
        columns.put("pictures", String.join(";", pictures(group)));
        columns.put("care", care(group));
        columns.put("department", department(group));
        for (var field : List.of(Field.BRAND, Field.PLACE, Field.MATERIAL)) {
            columns.put(field.code(), plain(group, field));
        }
        return Optional.of(columns);
    }

    private String title(ItemGroup group) {
        var titles = group.rows().stream()
                .flatMap(row -> row.text(Field.TITLE).stream())
                .distinct()
                .map(text -> PlainText.of(text).text())
                .toList();
        plain(group, Field.TITLE);
        var title = CommonTitle.of(titles);
        if (title.isEmpty()) {
            report.note(Problem.TITLE_MISSING, group.rows().get(0), Field.TITLE, "");
        }
        return title;
    }

    /** The group's text as shoppers may see it; what was taken out is reported once. */
    private String plain(ItemGroup group, Field field) {
        var text = group.text(field).orElse("");
        var plain = PlainText.of(text);
        plain.found().forEach(problem -> report.note(problem, group.saying(field), field, text));
        return plain.text();
    }

    private Optional<String> category(ItemGroup group, String title) {
        var word = group.text(Field.CATEGORY);
        if (word.filter(code -> mapping.writes(Field.CATEGORY, code)).isPresent()) {
            return word;
        }
        var categories = new Categories(vocabulary);
        var named = word.flatMap(categories::ofPath)
                .or(() -> group.text(Field.TAXONOMY).flatMap(categories::ofPath));
        if (named.isPresent() && !named.get().equals(Categories.NO_CLASS)) {
            return named;
        }
        var told = word.or(() -> group.text(Field.TAXONOMY)).orElse("");
        var other = named.isPresent() ? Optional.<String>empty() : categories.ofTitle(title);
        if (other.isPresent()) {
            report.note(Problem.CATEGORY_BY_TITLE, group.saying(Field.TITLE), Field.CATEGORY, told);
            return other;
        }
        var fallback =
                named.isPresent() ? Optional.<String>empty() : plan.store().categoryFallback();
        var problem = named.isPresent()
                ? Problem.CATEGORY_NO_CLASS
                : fallback.isPresent() ? Problem.CATEGORY_FALLBACK : Problem.CATEGORY_UNKNOWN;
        report.note(problem, group.saying(Field.CATEGORY), Field.CATEGORY, told);
        return fallback;
    }

    /** The highest, so that nobody pays more than the screen says. */
    private BigDecimal price(ItemGroup group) {
        var prices = group.pieces().stream().map(Piece::price).sorted().toList();
        var highest = prices.get(prices.size() - 1);
        if (prices.get(0).compareTo(highest) != 0) {
            report.note(Problem.PRICE_DIFFERS, group.rows().get(0), Field.PRICE, prices.get(0) + " to " + highest);
        }
        return highest;
    }

    private String sizes(ItemGroup group, String colour) {
        var pieces = new LinkedHashMap<String, Piece>();
        for (var piece : group.pieces()) {
            var name = piece.size() + (piece.colour().equals(colour) ? "" : "@" + piece.colour());
            var before = pieces.putIfAbsent(name, piece);
            if (before != null) {
                report.note(Problem.SIZE_TWICE, piece.row(), Field.SIZE, name);
                pieces.put(name, sum(before, piece));
            }
        }
        var written = new ArrayList<String>();
        pieces.forEach((name, piece) -> written.add(
                name + ":" + piece.stock() + piece.tag().map(tag -> "=" + tag).orElse("")));
        return String.join(";", written);
    }

    private static Piece sum(Piece one, Piece more) {
        return new Piece(one.row(), one.price(), one.size(), one.colour(), one.stock() + more.stock(), one.tag());
    }

    private List<String> pictures(ItemGroup group) {
        var files = new LinkedHashSet<String>();
        group.rows().forEach(row -> files.addAll(pictures.find(row)));
        return List.copyOf(files);
    }

    private String pattern(ItemGroup group) {
        var text = group.text(Field.PATTERN);
        if (text.isEmpty() || mapping.writes(Field.PATTERN, text.get())) {
            return text.orElse("");
        }
        var code = vocabulary.code(Vocabulary.Kind.PATTERN, text.get());
        if (code.isEmpty()) {
            report.note(Problem.PATTERN_UNKNOWN, group.saying(Field.PATTERN), Field.PATTERN, text.get());
        }
        return code.orElse("");
    }

    private String department(ItemGroup group) {
        var text = plain(group, Field.DEPARTMENT);
        return vocabulary.code(Vocabulary.Kind.DEPARTMENT, text).orElse(text);
    }

    /** Symbols that are known, at most one for each treatment, in the standard's order. */
    private String care(ItemGroup group) {
        var known = new LinkedHashMap<Care.Treatment, Care>();
        for (var text : LISTED.split(group.text(Field.CARE).orElse(""), -1)) {
            var code = mapping.meaning(Field.CARE, text).orElse(text).strip().toLowerCase(Locale.ROOT);
            var care = Care.of(code);
            if (care.isPresent()) {
                known.putIfAbsent(care.get().treatment(), care.get());
            } else if (!code.isEmpty()) {
                report.note(Problem.CARE_UNKNOWN, group.saying(Field.CARE), Field.CARE, text.strip());
            }
        }
        return String.join(
                ";",
                Arrays.stream(Care.values())
                        .filter(known::containsValue)
                        .map(Care::code)
                        .toList());
    }
}
