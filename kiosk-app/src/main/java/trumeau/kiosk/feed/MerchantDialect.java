package trumeau.kiosk.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Google Merchant Center's product data.
 *
 * @see <a href="https://support.google.com/merchants/answer/7052112">Product data specification</a>
 */
final class MerchantDialect implements Dialect {

    private static final List<String> NEEDED = List.of("id", "title", "price");
    private static final String MORE_PICTURES = "additional_image_link";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss][XXX][XX]");

    private final InstantSource clock;

    /** A dialect that knows which sale prices hold now. */
    MerchantDialect(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String column(String written) {
        var name = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
        return name.startsWith("g:") ? name.substring(2) : name;
    }

    @Override
    public boolean repeats(String column) {
        return column.equals(MORE_PICTURES);
    }

    @Override
    public void require(Set<String> columns) {
        if (!columns.containsAll(NEEDED)) {
            throw new IllegalArgumentException("is no Merchant feed: it needs the columns id, title and price, and has "
                    + String.join(", ", columns));
        }
    }

    @Override
    public FeedRow row(RawRow raw) {
        return new FeedRow.Draft()
                .say(Field.ID, raw.text("id"))
                .say(Field.GROUP, raw.text("item_group_id"))
                .say(Field.TITLE, raw.text("title"))
                .say(Field.CATEGORY, raw.text("product_type"))
                .say(Field.TAXONOMY, raw.text("google_product_category"))
                .say(Field.PRICE, salePrice(raw).or(() -> raw.text("price")))
                .say(Field.COLOUR, raw.text("color"))
                .say(Field.PATTERN, raw.text("pattern"))
                .say(Field.BRAND, raw.text("brand"))
                .say(Field.SIZE, raw.text("size"))
                .say(Field.STOCK, raw.text("quantity"))
                .say(Field.AVAILABILITY, raw.text("availability"))
                .say(Field.PICTURES, pictures(raw))
                .say(Field.TAG, raw.text("gtin"))
                .say(Field.DEPARTMENT, department(raw))
                .say(Field.MATERIAL, raw.text("material"))
                .row(raw, FeedRow.Kind.OFFER);
    }

    private static Optional<String> pictures(RawRow raw) {
        return Optional.of(raw.text("image_link").orElse("") + "\n"
                + raw.text(MORE_PICTURES).orElse(""));
    }

    /** Children stand apart, whatever their gender. */
    private static Optional<String> department(RawRow raw) {
        return raw.text("age_group")
                .filter(age -> !age.equalsIgnoreCase("adult"))
                .or(() -> raw.text("gender"));
    }

    /** What is paid now: a sale price without dates, or within them. */
    private Optional<String> salePrice(RawRow raw) {
        return raw.text("sale_price")
                .filter(price ->
                        raw.text("sale_price_effective_date").map(this::isNow).orElse(true));
    }

    private boolean isNow(String period) {
        var ends = period.split("/", -1);
        try {
            return ends.length == 2
                    && !clock.instant().isBefore(moment(ends[0]))
                    && clock.instant().isBefore(moment(ends[1]));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Instant moment(String text) {
        return MOMENT.parse(text.strip(), Instant::from);
    }
}
