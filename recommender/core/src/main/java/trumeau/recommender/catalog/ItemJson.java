package trumeau.recommender.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of the catalogue's file. Amounts are strings, so that no digit is lost. */
final class ItemJson {

    private ItemJson() {}

    static ObjectNode write(ObjectNode line, Item item) {
        line.put("id", item.id().value())
                .put("title", item.title())
                .put("category", item.category())
                .put("colour", item.colour())
                .put("pattern", item.pattern())
                .put("brand", item.brand());
        line.putObject("price")
                .put("amount", item.price().amount().toPlainString())
                .put("currency", item.price().currency());
        line.put("place", item.place());
        var variants = line.putArray("variants");
        item.variants().forEach(variant -> write(variants.addObject(), variant));
        var pictures = line.putArray("pictures");
        item.pictures().forEach(pictures::add);
        item.tag().ifPresent(tag -> line.put("tag", tag));
        item.department().ifPresent(department -> line.put("department", department));
        write(line, item.making());
        return line;
    }

    private static void write(ObjectNode node, Variant variant) {
        node.put("size", variant.size()).put("colour", variant.colour()).put("stock", variant.stock());
        variant.tag().ifPresent(tag -> node.put("tag", tag));
    }

    private static void write(ObjectNode line, Making making) {
        if (!making.material().isEmpty()) {
            line.put("material", making.material());
        }
        if (!making.care().isEmpty()) {
            var care = line.putArray("care");
            making.care().forEach(one -> care.add(one.code()));
        }
    }

    /** Reads an item; whatever is wrong is an IllegalArgumentException that names it. */
    static Item read(JsonNode line) {
        return new Item(
                new ItemId(text(line, "id")),
                text(line, "title"),
                text(line, "category"),
                text(line, "colour"),
                text(line, "pattern"),
                text(line, "brand"),
                price(line.path("price")),
                text(line, "place"),
                variants(line.path("variants")),
                pictures(line.path("pictures")),
                optionalText(line, "tag"),
                optionalText(line, "department"),
                making(line));
    }

    private static Making making(JsonNode line) {
        var care = new ArrayList<Care>();
        if (line.has("care")) {
            for (var code : array(line.path("care"), "care")) {
                care.add(Care.of(code.asText())
                        .orElseThrow(() -> new IllegalArgumentException("care " + code + " is no symbol of ISO 3758")));
            }
        }
        return new Making(optionalText(line, "material").orElse(""), care);
    }

    private static Price price(JsonNode price) {
        var amount = text(price, "amount");
        if (!amount.matches("-?[0-9]{1,12}([.][0-9]{1,6})?")) {
            throw new IllegalArgumentException("a price is a number in plain digits, not \"" + amount + "\"");
        }
        return new Price(new BigDecimal(amount), text(price, "currency"));
    }

    private static List<Variant> variants(JsonNode list) {
        var found = new ArrayList<Variant>();
        for (var variant : array(list, "variants")) {
            var stock = variant.path("stock");
            if (!stock.isInt()) {
                throw new IllegalArgumentException("stock is a whole number, not " + stock);
            }
            found.add(new Variant(
                    text(variant, "size"), text(variant, "colour"), stock.intValue(), optionalText(variant, "tag")));
        }
        return found;
    }

    private static List<String> pictures(JsonNode list) {
        var found = new ArrayList<String>();
        array(list, "pictures").forEach(picture -> found.add(picture.asText()));
        return found;
    }

    private static JsonNode array(JsonNode node, String name) {
        if (!node.isArray()) {
            throw new IllegalArgumentException("the list " + name + " is missing");
        }
        return node;
    }

    private static String text(JsonNode line, String name) {
        return optionalText(line, name)
                .orElseThrow(() -> new IllegalArgumentException("the text " + name + " is missing"));
    }

    private static Optional<String> optionalText(JsonNode line, String name) {
        var value = line.path(name);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw new IllegalArgumentException(name + " is a text, not " + value);
        }
        return Optional.ofNullable(value.textValue());
    }
}
