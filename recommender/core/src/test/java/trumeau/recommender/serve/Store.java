package trumeau.recommender.serve;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.rule.Rule;
import trumeau.recommender.rule.Steered;
import trumeau.recommender.rule.StoreRules;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.TrainerSettings;

/**
 * A small store for tests: ten shirts, ten trousers and ten coats, {@code shirt-0} to {@code coat-9}.
 *
 * <p>Those of one category differ in angle by 0.1 a number; those of even numbers are navy, of odd ones red. Shoppers
 * take the shirt, the trousers and the coat of one number and the shirt of the next.
 */
final class Store {

    static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("0a".repeat(32));
    static final Tuning TUNING = Tuning.withSameItemThreshold(.9999);
    private static final List<String> CATEGORIES = List.of("shirt", "trousers", "coat");
    private static final int OF_EACH = 10;

    private final List<Item> items = new ArrayList<>();
    private final List<ItemLook> looks = new ArrayList<>();
    private final List<Interaction> taken = new ArrayList<>();

    Store() {
        for (var category : CATEGORIES) {
            for (var number = 0; number < OF_EACH; number++) {
                items.add(Shop.item(category + "-" + number, category, colour(number), 4));
                looks.add(new ItemLook(id(category, number), vector(category, number), Optional.empty()));
            }
        }
        for (var shopper = 0; shopper < 60; shopper++) {
            var number = shopper % OF_EACH;
            CATEGORIES.forEach(category -> taken.add(Interaction.of("s" + taken.size() / 4, id(category, number))));
            taken.add(Interaction.of("s" + taken.size() / 4, id("shirt", (number + 1) % OF_EACH)));
        }
    }

    static ItemId id(String category, double number) {
        return new ItemId(category + "-" + (int) number);
    }

    static String colour(double number) {
        return (int) number % 2 == 0 ? "navy" : "red";
    }

    static LookVector vector(String category, double number) {
        var values = new float[2 * CATEGORIES.size()];
        var place = 2 * CATEGORIES.indexOf(category);
        values[place] = (float) Math.cos(number / 10);
        values[place + 1] = (float) Math.sin(number / 10);
        for (var i = 0; i < values.length; i++) {
            values[i] += .2f;
        }
        return new LookVector(SPACE, values);
    }

    /** A look that is surely of this category; with a fraction it is none of the items. */
    static Look look(String category, double number) {
        return new Look(
                vector(category, number),
                Optional.of(category),
                Optional.of(colour(number)),
                Optional.empty(),
                Optional.empty());
    }

    static Look unsure(Look look) {
        return new Look(look.vector(), Optional.empty(), look.colour(), look.rgb(), look.pattern());
    }

    /** One photo more of an item. */
    Store alsoLooksLike(ItemId id, LookVector vector, int rgb) {
        looks.add(new ItemLook(id, vector, Optional.of(rgb)));
        return this;
    }

    Store patterned(ItemId id, String pattern) {
        items.replaceAll(item -> item.id().equals(id)
                ? new Item(
                        id,
                        item.title(),
                        item.category(),
                        item.colour(),
                        pattern,
                        item.brand(),
                        item.price(),
                        item.place(),
                        item.variants(),
                        item.pictures(),
                        item.tag())
                : item);
        return this;
    }

    Store soldOut(ItemId id) {
        items.replaceAll(
                item -> item.id().equals(id) ? Shop.item(id.value(), item.category(), item.colour(), 0) : item);
        return this;
    }

    Store costing(ItemId id, String amount) {
        items.replaceAll(item ->
                item.id().equals(id) ? item.with(new Price(new BigDecimal(amount), "EUR"), item.variants()) : item);
        return this;
    }

    /** One that nobody took, in stock and last in the catalogue. */
    Store alsoHas(String id, String category) {
        items.add(Shop.item(id, category, "navy", 4));
        return this;
    }

    /** Under a store's rules, on this day at noon. */
    Recommender openOn(LocalDate day, Rule... rules) {
        var clock = Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return open().under(new Steered(StoreRules.of(rules), catalogue(), clock));
    }

    Store without(String category) {
        items.removeIf(item -> item.category().equals(category));
        return this;
    }

    /** Keeps the first few items of a category. */
    Store keepOnly(String category, int first) {
        items.removeIf(item -> item.category().equals(category)
                && Integer.parseInt(item.id().value().substring(category.length() + 1)) >= first);
        return this;
    }

    Store nobodyTookAnything() {
        taken.clear();
        return this;
    }

    Catalogue catalogue() {
        return Shop.of(items);
    }

    Recommender open() {
        return open(Provenance.STORE, Provenance.STORE);
    }

    Recommender open(Tuning tuning) {
        return open(Provenance.STORE, Provenance.STORE, tuning);
    }

    Recommender open(Provenance stock, Provenance interactions) {
        return open(stock, interactions, TUNING);
    }

    /** With what was learnt of visits. */
    Recommender open(ItemTable table) {
        return open(Provenance.STORE, Provenance.STORE, Optional.of(table), TUNING);
    }

    private Recommender open(Provenance stock, Provenance interactions, Tuning tuning) {
        return open(stock, interactions, Optional.empty(), tuning);
    }

    private Recommender open(Provenance stock, Provenance interactions, Optional<ItemTable> table, Tuning tuning) {
        var catalogue = Shop.of(items, stock, interactions);
        var associations = new AssociationTrainer(TrainerSettings.defaults()).train(taken, catalogue);
        return new Recommender(catalogue, ItemVectors.of(SPACE, looks), associations, table, tuning);
    }
}
