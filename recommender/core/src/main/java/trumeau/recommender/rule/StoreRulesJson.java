package trumeau.recommender.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag;

/**
 * A store's rules as an object of JSON, to lie in a signed config, whose format version counts for them:
 *
 * <pre>{@code
 * {"inStock": true, "pin": ["id"], "exclude": {"category": ["swimwear"]}, "capPerBrand": 2, "capPerCategory": 4,
 *  "departments": ["women"], "priceCeiling": "199.00",
 *  "season": [{"from": "--11-01", "to": "--02-28", "category": ["coats"]}]}
 * }</pre>
 *
 * <p>{@code exclude} and {@code season} may be one object or an array of them; each says {@code item} (ids), or by kind
 * of tag ({@code brand}, {@code category}, {@code pattern}, {@code colour}, {@code price-band}, {@code department}) a
 * list of values. The rules hold in the order in which they are written. A rule that this app does not know is refused,
 * since it would be broken silently.
 */
public final class StoreRulesJson {

    private static final Set<String> DAYS = Set.of("from", "to");

    private StoreRulesJson() {}

    /**
     * Reads rules.
     *
     * @throws RecommenderException MALFORMED, with the rule and what is wrong with it
     */
    public static StoreRules read(JsonNode json) {
        if (!(json instanceof ObjectNode object)) {
            throw malformed("rules", "an object of rules was expected, not " + json);
        }
        var rules = new ArrayList<Rule>();
        object.properties().forEach(entry -> rules.addAll(rules(entry.getKey(), entry.getValue())));
        return new StoreRules(rules);
    }

    private static List<Rule> rules(String name, JsonNode value) {
        try {
            return switch (name) {
                case "inStock" -> List.of(inStock(value));
                case "pin" ->
                    List.of(new Rule.Pin(texts(value).stream().map(ItemId::new).toList()));
                case "exclude" ->
                    each(value).stream()
                            .map(node -> (Rule) new Rule.Exclude(which(node, Set.of())))
                            .toList();
                case "season" ->
                    each(value).stream().map(StoreRulesJson::season).toList();
                case "capPerBrand" -> List.of(new Rule.Cap(InterestTag.Kind.BRAND, number(value)));
                case "capPerCategory" -> List.of(new Rule.Cap(InterestTag.Kind.CATEGORY, number(value)));
                case "departments" -> List.of(new Rule.Departments(Set.copyOf(texts(value))));
                case "priceCeiling" -> List.of(new Rule.PriceCeiling(new BigDecimal(text(value))));
                default -> throw new IllegalArgumentException("this app knows no such rule");
            };
        } catch (NumberFormatException e) {
            throw malformed(name, "no amount of money: " + value);
        } catch (IllegalArgumentException e) {
            throw malformed(name, String.valueOf(e.getMessage()));
        }
    }

    private static Rule inStock(JsonNode value) {
        if (!value.isBoolean() || !value.booleanValue()) {
            throw new IllegalArgumentException("it is true or not there, not " + value);
        }
        return new Rule.InStock();
    }

    private static Rule season(JsonNode node) {
        return new Rule.Season(day(node, "from"), day(node, "to"), which(node, DAYS));
    }

    private static MonthDay day(JsonNode node, String name) {
        try {
            return MonthDay.parse(text(node.path(name)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is a day as --11-01, not " + node.path(name), e);
        }
    }

    private static Which which(JsonNode node, Set<String> besides) {
        if (!(node instanceof ObjectNode object)) {
            throw new IllegalArgumentException("an object that says which items was expected, not " + node);
        }
        var items = new HashSet<ItemId>();
        var values = new EnumMap<InterestTag.Kind, Set<String>>(InterestTag.Kind.class);
        for (var field : object.properties()) {
            if (field.getKey().equals("item")) {
                texts(field.getValue()).forEach(id -> items.add(new ItemId(id)));
            } else if (!besides.contains(field.getKey())) {
                var kind = InterestTag.Kind.of(field.getKey())
                        .orElseThrow(() -> new IllegalArgumentException("items have no " + field.getKey()));
                values.put(kind, Set.copyOf(texts(field.getValue())));
            }
        }
        return new Which(items, values);
    }

    /** The object itself, or each of the array. */
    private static List<JsonNode> each(JsonNode value) {
        var nodes = new ArrayList<JsonNode>();
        if (value.isArray()) {
            value.forEach(nodes::add);
        } else {
            nodes.add(value);
        }
        if (nodes.isEmpty()) {
            throw new IllegalArgumentException("it is empty");
        }
        return nodes;
    }

    private static List<String> texts(JsonNode value) {
        var texts = new LinkedHashSet<String>();
        if (!value.isArray() || value.isEmpty()) {
            throw new IllegalArgumentException("a list of texts was expected, not " + value);
        }
        for (var each : value) {
            if (!texts.add(text(each))) {
                throw new IllegalArgumentException(each + " comes twice");
            }
        }
        return List.copyOf(texts);
    }

    private static String text(JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException("a text was expected, not " + value);
        }
        return value.textValue();
    }

    private static int number(JsonNode value) {
        if (!value.isInt()) {
            throw new IllegalArgumentException("a whole number was expected, not " + value);
        }
        return value.intValue();
    }

    private static RecommenderException malformed(String rule, String message) {
        return new RecommenderException(Reason.MALFORMED, "rule \"" + rule + "\": " + message);
    }
}
