package trumeau.kiosk.shop;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import trumeau.kiosk.session.FittingList;
import trumeau.kiosk.session.LastWord;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.session.Wishes;
import trumeau.kiosk.taste.Fit;
import trumeau.kiosk.taste.ProfileText;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.kiosk.wiring.StateSink;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Variant;

/** Keeps the list of what the shopper wants to try on, and tells the screens what is gathered. Any thread. */
@ApplicationScoped
public class HandDesk implements StateSink {

    private final Serving serving;
    private final Visit visit;
    private final FittingList list;
    private final LastWord<HandView> word;

    @Inject
    public HandDesk(Serving serving, Visit visit, FittingList list, @All List<HandListener> listeners) {
        this.serving = serving;
        this.visit = visit;
        this.list = list;
        var all = List.copyOf(listeners);
        this.word = new LastWord<>(now -> all.forEach(listener -> listener.handChanged(now)));
    }

    /** What came of a wish to try something on. */
    public enum Outcome {
        ON_THE_LIST,
        /** The store has no such item, size or colour. */
        UNKNOWN,
        /** No such entry. */
        NOT_THERE,
        FULL
    }

    /**
     * Puts a thing on the list; the same again changes nothing.
     *
     * @param size empty for the shopper's own size, where one was declared, or the only one there is, or none yet
     * @param colour empty for the item's first
     */
    public Outcome put(ItemId item, String size, String colour) {
        visit.sign();
        var during = visit.number();
        var wanted = serving.ask(
                        generation -> generation.catalogue().find(item).flatMap(found -> wanted(found, size, colour)))
                .flatMap(found -> found);
        if (wanted.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        var put = list.put(during, item, wanted.get().size(), wanted.get().colour());
        tell();
        return put.isPresent() ? Outcome.ON_THE_LIST : Outcome.FULL;
    }

    /** Another size of a thing on the list. */
    public Outcome resize(long number, String size) {
        visit.sign();
        var entry =
                list.entries().stream().filter(each -> each.number() == number).findFirst();
        if (entry.isEmpty()) {
            return Outcome.NOT_THERE;
        }
        var known = serving.ask(generation -> generation
                        .catalogue()
                        .find(entry.get().item())
                        .filter(item -> wanted(item, size, entry.get().colour()).isPresent())
                        .isPresent())
                .orElse(false);
        if (!known || list.resize(number, size).isEmpty()) {
            return Outcome.UNKNOWN;
        }
        tell();
        return Outcome.ON_THE_LIST;
    }

    /** Takes a thing from the list. */
    public Outcome remove(long number) {
        visit.sign();
        if (!list.remove(number)) {
            return Outcome.NOT_THERE;
        }
        tell();
        return Outcome.ON_THE_LIST;
    }

    /** What another catalogue does not have can't be tried on. */
    @Override
    public void generationChanged() {
        serving.ask(ServingGeneration::catalogue)
                .ifPresent(
                        catalogue -> list.keepOnly(item -> catalogue.find(item).isPresent()));
        tell();
    }

    @Override
    public void goodsChanged() {
        if (!list.entries().isEmpty()) {
            tell();
        }
    }

    public HandView view() {
        var entries = serving.ask(generation -> list.entries().stream()
                        .flatMap(entry -> view(entry, generation).stream())
                        .toList())
                .orElse(List.of());
        return new HandView(entries, FittingList.MOST, declared());
    }

    /**
     * Tells everybody what is gathered now; again when the visit ends meanwhile, so that the last word is the next
     * visit's.
     */
    void tell() {
        long during;
        do {
            during = visit.number();
            word.tell(this::view);
        } while (during != visit.number());
    }

    private record Wanted(String size, String colour) {}

    private Optional<Wanted> wanted(Item item, String size, String colour) {
        var fitting = item.variants().stream()
                .filter(variant -> colour.isEmpty() || variant.colour().equals(colour))
                .toList();
        var chosen = size.isEmpty() ? ownSize(item, fitting) : size;
        return fitting.stream()
                .filter(variant -> chosen.isEmpty() || variant.size().equals(chosen))
                .findFirst()
                .map(variant -> new Wanted(chosen, variant.colour()))
                .or(() -> item.variants().isEmpty() && size.isEmpty()
                        ? Optional.of(new Wanted("", item.colour()))
                        : Optional.empty());
    }

    private String ownSize(Item item, List<Variant> variants) {
        var sizes = variants.stream().map(Variant::size).distinct().toList();
        return sizes.size() == 1
                ? sizes.get(0)
                : new Fit(visit.wishes().preferences())
                        .size(item)
                        .filter(sizes::contains)
                        .orElse("");
    }

    private static Optional<HandView.FittingView> view(FittingList.Entry entry, ServingGeneration generation) {
        return generation.catalogue().find(entry.item()).map(item -> {
            var several =
                    item.variants().stream().map(Variant::colour).distinct().count() > 1;
            var sizes = item.variants().stream()
                    .filter(variant -> variant.stock() > 0 && variant.colour().equals(entry.colour()))
                    .map(Variant::size)
                    .distinct()
                    .toList();
            return new HandView.FittingView(
                    entry.number(),
                    item.id().value(),
                    item.title(),
                    entry.size(),
                    several ? entry.colour() : "",
                    PriceView.of(item.price()),
                    item.place(),
                    item.pictures().stream().findFirst().map(Cards::picturePath),
                    sizes,
                    generation.goods().stockAsOf(item));
        });
    }

    private HandView.DeclaredView declared() {
        var wishes = visit.wishes();
        var declared = wishes.declared();
        var sizes = new TreeMap<String, List<String>>();
        declared.sizes().forEach((kind, values) -> sizes.put(kind.code(), values));
        var currency = serving.ask(generation -> generation.config().currency()).orElse("EUR");
        return new HandView.DeclaredView(
                sizes,
                declared.budget().map(BigDecimal::toPlainString),
                declared.colours(),
                declared.departments(),
                declared.patterns(),
                wishes.use() == Wishes.Use.ON,
                ProfileText.of(declared, currency));
    }
}
