package trumeau.kiosk.publish;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import trumeau.recommender.catalog.Care;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Making;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;
import trumeau.vision.classify.Trait;

/**
 * One item as a store writes it down, before its pictures were looked at. The columns stand in {@link StoreTable}.
 *
 * @param place which line it came from, for messages
 */
record StoreRow(String place, Map<String, String> columns) {

    private static final Pattern SIZE =
            Pattern.compile("(?<size>[^:@]*)(@(?<colour>[^:]*))?:(?<stock>[^=]*)(=(?<tag>.*))?");

    StoreRow {
        columns = Map.copyOf(columns);
    }

    List<String> pictures() {
        return list("pictures");
    }

    /**
     * The item of this row.
     *
     * @param pictures those of its pictures that could be read
     * @throws IllegalArgumentException that names the line and the column
     */
    Item item(List<SeenPicture> pictures) {
        try {
            var colour = text("colour").orElseGet(() -> measured(pictures));
            return new Item(
                    new ItemId(required("id")),
                    required("title"),
                    required("category"),
                    colour,
                    text("pattern").orElseGet(() -> seenPattern(pictures)),
                    text("brand").orElse(""),
                    new Price(
                            new BigDecimal(required("price")), text("currency").orElse("EUR")),
                    text("place").orElse(""),
                    variants(colour),
                    pictures.stream().map(SeenPicture::sha256).toList(),
                    text("tag"),
                    text("department"),
                    new Making(text("material").orElse(""), care()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(place + ": a number can't be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": " + e.getMessage(), e);
        }
    }

    private static String measured(List<SeenPicture> pictures) {
        return pictures.isEmpty()
                ? ""
                : pictures.get(0).sighting().colour().name().code();
    }

    /** As the model sees it in the first picture, where it is more likely than all others together; else unknown. */
    private static String seenPattern(List<SeenPicture> pictures) {
        return pictures.stream()
                .limit(1)
                .flatMap(picture -> picture.sighting().traits().stream())
                .filter(trait -> trait.attribute().equals("pattern")
                        && trait.confidence().value() > 0.5)
                .findFirst()
                .map(Trait::value)
                .orElse("");
    }

    private List<Variant> variants(String colour) {
        return list("sizes").stream().map(size -> variant(size, colour)).toList();
    }

    /** {@code S:3} is three of S, {@code S@navy:3=4012345678901} three in navy with this code on their labels. */
    private static Variant variant(String text, String colour) {
        var found = SIZE.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("sizes must be written as S:3;M:0, not \"" + text + "\"");
        }
        return new Variant(
                found.group("size").strip(),
                Optional.ofNullable(found.group("colour")).map(String::strip).orElse(colour),
                Integer.parseInt(found.group("stock").strip()),
                Optional.ofNullable(found.group("tag")).map(String::strip));
    }

    private List<Care> care() {
        return list("care").stream()
                .map(code -> Care.of(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "care \"" + code + "\" is no symbol of ISO 3758; known are "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(Care.values())
                                                        .map(Care::code)
                                                        .toList()))))
                .toList();
    }

    private String required(String column) {
        return text(column).orElseThrow(() -> new IllegalArgumentException("column " + column + " is empty"));
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(columns.get(column)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private List<String> list(String column) {
        return text(column).stream()
                .flatMap(value -> Arrays.stream(value.split(";", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
