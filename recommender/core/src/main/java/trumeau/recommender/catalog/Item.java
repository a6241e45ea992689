package trumeau.recommender.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One style that the store carries.
 *
 * @param category the recogniser's code, as {@code shirt}
 * @param colour the palette's code of its main colour, as {@code light-blue}
 * @param pattern as {@code striped}; {@code plain} when it has none, empty when nobody knows
 * @param place where it hangs, as {@code B3}
 * @param pictures SHA-256 of each picture, 64 lower-case hexadecimal digits, the best first
 * @param tag the text of its QR, EAN-13 or Code-128 tag
 * @param department as {@code women}, where the store has such
 * @param making material and care
 */
public record Item(
        ItemId id,
        String title,
        String category,
        String colour,
        String pattern,
        String brand,
        Price price,
        String place,
        List<Variant> variants,
        List<String> pictures,
        Optional<String> tag,
        Optional<String> department,
        Making making) {

    public Item {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(colour, "colour");
        Objects.requireNonNull(pattern, "pattern");
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(making, "making");
        variants = List.copyOf(variants);
        pictures = List.copyOf(pictures);
        if (title.isBlank() || category.isBlank()) {
            throw new IllegalArgumentException("item " + id + " needs a title and a category");
        }
        for (var picture : pictures) {
            if (!picture.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "item " + id + ": a picture is named by 64 hexadecimal digits, not \"" + picture + "\"");
            }
        }
        if (tag.isPresent() && tag.get().isBlank()) {
            throw new IllegalArgumentException("item " + id + ": a tag needs a text");
        }
        if (variants.stream().map(v -> List.of(v.size(), v.colour())).distinct().count() != variants.size()) {
            throw new IllegalArgumentException("item " + id + " has the same size and colour twice");
        }
    }

    /** An item of which nobody knows what it is made of. */
    public Item(
            ItemId id,
            String title,
            String category,
            String colour,
            String pattern,
            String brand,
            Price price,
            String place,
            List<Variant> variants,
            List<String> pictures,
            Optional<String> tag,
            Optional<String> department) {
        this(
                id,
                title,
                category,
                colour,
                pattern,
                brand,
                price,
                place,
                variants,
                pictures,
                tag,
                department,
                Making.UNKNOWN);
    }

    /** An item of a store without departments, of which nobody knows what it is made of. */
    public Item(
            ItemId id,
            String title,
            String category,
            String colour,
            String pattern,
            String brand,
            Price price,
            String place,
            List<Variant> variants,
            List<String> pictures,
            Optional<String> tag) {
        this(id, title, category, colour, pattern, brand, price, place, variants, pictures, tag, Optional.empty());
    }

    /** The same style with other figures. */
    public Item with(Price newPrice, List<Variant> newVariants) {
        return new Item(
                id,
                title,
                category,
                colour,
                pattern,
                brand,
                newPrice,
                place,
                newVariants,
                pictures,
                tag,
                department,
                making);
    }

    /** The texts of its own tag and of its variants' tags, none twice. */
    public List<String> tags() {
        return Stream.concat(tag.stream(), variants.stream().flatMap(variant -> variant.tag().stream()))
                .distinct()
                .toList();
    }

    /** Pieces of all variants in this store. */
    public int stock() {
        return variants.stream().mapToInt(Variant::stock).sum();
    }

    public boolean inStock() {
        return variants.stream().anyMatch(variant -> variant.stock() > 0);
    }

    /** The sizes of which at least one piece is here, in the order of the variants, none twice. */
    public List<String> sizesInStock() {
        return variants.stream()
                .filter(variant -> variant.stock() > 0)
                .map(Variant::size)
                .distinct()
                .toList();
    }
}
