package trumeau.kiosk.stock;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import trumeau.device.store.PriceRow;
import trumeau.device.store.StockRow;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Variant;

/**
 * Understands lines against a catalogue: {@code item} (an id, the text of its tag or of a size's own) with
 * {@code stock}, then also {@code size} and, where a size comes in several, {@code colour}; or with {@code price} and
 * {@code currency}; or with both; {@code at} is the moment, by default the one of the whole push.
 */
final class LineReader {

    /** Clocks of tills differ; a figure from further ahead would outlive all true ones. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Catalogue catalogue;
    private final String currency;
    private final Push push;

    LineReader(Catalogue catalogue, String currency, Push push) {
        this.catalogue = catalogue;
        this.currency = currency;
        this.push = push;
    }

    /**
     * What all lines of a push share.
     *
     * @param source who tells it
     * @param given the moment of lines that name none
     * @param now by this device's clock
     */
    record Push(String source, Instant given, Instant now) {}

    /** What a line told. */
    record Told(List<StockRow> stock, List<PriceRow> prices) {}

    /** Says what is wrong with a line. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final Refusal.Kind kind;

        Wrong(Refusal.Kind kind, String detail) {
            super(detail);
            this.kind = kind;
        }

        Refusal in(FigureLine line) {
            return new Refusal(line.number(), kind, String.valueOf(getMessage()));
        }
    }

    Told read(FigureLine line) throws Wrong {
        var item = item(line);
        var at = moment(line);
        var stock = new ArrayList<StockRow>();
        var prices = new ArrayList<PriceRow>();
        if (line.field("stock").isPresent()) {
            var variant = variant(item, line);
            var key = new StockRow.Key(item.id().value(), variant.size(), variant.colour());
            stock.add(new StockRow(key, pieces(line), at, push.source(), OptionalInt.empty()));
        }
        if (line.field("price").isPresent()) {
            prices.add(new PriceRow(item.id().value(), amount(line), currency, at, push.source()));
        }
        if (stock.isEmpty() && prices.isEmpty()) {
            throw new Wrong(Refusal.Kind.NOTHING_TOLD, "neither stock nor price is given");
        }
        return new Told(stock, prices);
    }

    private Item item(FigureLine line) throws Wrong {
        var id = line.field("item")
                .orElseThrow(() -> new Wrong(Refusal.Kind.ITEM_MISSING, "give the item's id or its tag as item"));
        return find(id).or(() -> catalogue.byTag(id))
                .orElseThrow(() -> new Wrong(
                        Refusal.Kind.ITEM_UNKNOWN, "the serving release has no item \"" + id + "\"; publish it first"));
    }

    private Optional<Item> find(String id) {
        try {
            return catalogue.find(new ItemId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Variant variant(Item item, FigureLine line) throws Wrong {
        var named = item.variants().stream()
                .filter(variant -> variant.tag().isPresent() && variant.tag().equals(line.field("item")))
                .findFirst();
        if (named.isPresent()) {
            return named.get();
        }
        var found = item.variants().stream()
                .filter(variant ->
                        line.field("size").map(variant.size()::equalsIgnoreCase).orElse(true))
                .filter(variant -> line.field("colour")
                        .map(variant.colour()::equalsIgnoreCase)
                        .orElse(true))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        var which = line.field("size").orElse("no size") + " in "
                + line.field("colour").orElse("no colour");
        throw new Wrong(
                Refusal.Kind.VARIANT_UNKNOWN,
                "item " + item.id() + (found.isEmpty() ? " has no " : " has several of ") + which
                        + "; give size and colour as the catalogue writes them");
    }

    private static int pieces(FigureLine line) throws Wrong {
        var text = line.field("stock").orElse("");
        if (text.matches("[0-9]{1,6}")) {
            return Integer.parseInt(text);
        }
        throw new Wrong(Refusal.Kind.STOCK_MALFORMED, "stock is a whole number of 0 to 999999, not \"" + text + "\"");
    }

    private BigDecimal amount(FigureLine line) throws Wrong {
        var text = line.field("price").orElse("");
        if (!text.matches("[0-9]{1,9}([.][0-9]{1,4})?") || new BigDecimal(text).signum() == 0) {
            throw new Wrong(Refusal.Kind.PRICE_MALFORMED, "a price is above zero, as 39.90, not \"" + text + "\"");
        }
        var told = line.field("currency").orElse(currency);
        if (!told.equals(currency)) {
            throw new Wrong(
                    Refusal.Kind.OTHER_CURRENCY,
                    "this store sells in " + currency + ", the price is in \"" + told + "\"");
        }
        return new BigDecimal(text);
    }

    private Instant moment(FigureLine line) throws Wrong {
        var text = line.field("at");
        var at = text.isPresent() ? parse(text.get()) : push.given();
        if (at.isAfter(push.now().plus(AHEAD))) {
            throw new Wrong(
                    Refusal.Kind.MOMENT_AHEAD,
                    at + " lies ahead of this device's clock (" + push.now() + "); set both clocks right");
        }
        return at;
    }

    private static Instant parse(String text) throws Wrong {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Wrong(
                    Refusal.Kind.MOMENT_MALFORMED, "a moment is written as 2026-11-01T10:00:00Z, not \"" + text + "\"");
        }
    }
}
