package trumeau.kiosk.publish;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;
import trumeau.vision.classify.Trait;

/**
 * One item as a store writes it down, before its pictures were looked at. The columns stand in {@link StoreTable}.
 *
 * @param place which line it came from, for messages
 */
record StoreRow(String place, Map<String, String> columns) {

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
                    text("department"));
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

    /** {@code S:3;M:0} is three of S, none of M. */
    private List<Variant> variants(String colour) {
        var variants = new ArrayList<Variant>();
        for (var size : list("sizes")) {
            var pair = size.split(":", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("sizes must be written as S:3;M:0, not \"" + size + "\"");
            }
            variants.add(new Variant(pair[0].strip(), colour, Integer.parseInt(pair[1].strip())));
        }
        return variants;
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
