package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Care;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.serve.Filters;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Relation;
import trumeau.recommender.serve.Subject;
import trumeau.recommender.serve.Suggestion;

/** The store's items, one by one and as lists. */
@ApplicationScoped
public class ItemPages {

    private static final int BESIDE = 24;

    private final Serving serving;
    private final Visit visit;

    @Inject
    public ItemPages(Serving serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
    }

    public StoreView store() {
        return serving.ask(StoreView::of).orElse(StoreView.WAITING);
    }

    /** The page of an item; opening it is part of the visit. */
    public Optional<ItemView> page(String id) {
        return serving.ask(generation -> find(generation.catalogue(), id).map(item -> page(item, generation)))
                .flatMap(found -> found);
    }

    /** Items in stock first, in an order that shows every category early. */
    public List<Card> list(Optional<String> category, int limit) {
        return serving.ask(generation -> {
                    var cards = new Cards(generation);
                    return Attract.order(generation.catalogue().items().stream()
                                    .filter(item -> !generation.recommender().isExcluded(item.id()))
                                    .filter(item ->
                                            category.isEmpty() || category.get().equals(item.category()))
                                    .toList())
                            .limit(limit)
                            .map(cards::plain)
                            .toList();
                })
                .orElse(List.of());
    }

    /** What goes with these items; ids that the catalogue does not have are left out. */
    public List<Card> beside(List<String> items, Filters filters, int limit) {
        return serving.ask(generation -> {
                    var known = items.stream()
                            .flatMap(id -> find(generation.catalogue(), id).map(Item::id).stream())
                            .toList();
                    var query = Query.about(known, limit)
                            .with(filters.and(visit.wishes().refusals()));
                    var about = "beside " + known;
                    return cards(generation).of(suited(query, generation, about));
                })
                .orElse(List.of());
    }

    /** Where a picture of the serving release lies. */
    public Optional<Path> picture(String sha256) {
        return serving.ask(generation -> generation.picture(sha256)).flatMap(found -> found);
    }

    /** Where it stands which pixels of a picture are the item. */
    public Optional<Path> cutOut(String sha256) {
        return serving.ask(generation -> generation.cutOut(sha256)).flatMap(found -> found);
    }

    private ItemView page(Item item, ServingGeneration generation) {
        visit.about(item.id());
        var query = Query.about(new Subject.Touched(item.id()), BESIDE)
                .with(visit.wishes().refusals());
        var beside = suited(query, generation, "item " + item.id());
        var cards = cards(generation);
        var goods = generation.goods();
        return new ItemView(
                item.id().value(),
                item.title(),
                item.category(),
                item.colour(),
                item.pattern(),
                item.brand(),
                PriceView.of(item.price()),
                variants(item, goods),
                item.place(),
                goods.stockAsOf(item),
                goods.priceOf(item).at(),
                item.pictures().stream().distinct().map(Cards::picturePath).toList(),
                item.making().material(),
                item.making().care().stream().map(Care::code).toList(),
                generation.stockIsSimulated(),
                cards.of(only(beside, Relation.NEAREST, Relation.SIMILAR)),
                cards.of(only(beside, Relation.GOES_WITH)),
                cards.of(only(beside, Relation.ALSO_TOOK)));
    }

    private Cards cards(ServingGeneration generation) {
        return new Cards(generation, visit.wishes().preferences());
    }

    private List<Suggestion> suited(Query query, ServingGeneration generation, String about) {
        var ordered = new SuitedFirst(generation, visit.wishes().preferences())
                .order(generation.recommender().recommend(query).suggestions(), query);
        return new NewHere(generation, visit).among(ordered, about, query.filters());
    }

    private static List<Suggestion> only(List<Suggestion> all, Relation... relations) {
        return Stream.of(relations)
                .flatMap(relation -> all.stream().filter(each -> each.relation() == relation))
                .toList();
    }

    static List<ItemView.VariantView> variants(Item item, Goods goods) {
        return item.variants().stream()
                .map(variant -> view(variant, goods.stockOf(item, variant)))
                .toList();
    }

    private static ItemView.VariantView view(Variant variant, Goods.Told told) {
        return new ItemView.VariantView(variant.size(), variant.colour(), variant.stock(), told.at(), told.source());
    }

    /** Empty also for what can't be an id. */
    static Optional<Item> find(Catalogue catalogue, String id) {
        try {
            return catalogue.find(new ItemId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
