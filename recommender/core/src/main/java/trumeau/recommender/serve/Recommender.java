package trumeau.recommender.serve;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.model.ItemAssociations;
import trumeau.recommender.model.ItemTable;

/** Answers queries from one catalogue, its looks and its associations. Immutable; any thread. */
public final class Recommender {

    private final Catalogue catalogue;
    private final ItemVectors vectors;
    private final ItemAssociations associations;
    private final Optional<ItemTable> table;
    private final Tuning tuning;
    private final Steering steering;
    private final Shelf shelf;
    private final Newcomers newcomers;

    /** Without a table, what was taken together speaks for a visit. */
    public Recommender(Catalogue catalogue, ItemVectors vectors, ItemAssociations associations, Tuning tuning) {
        this(catalogue, vectors, associations, Optional.empty(), tuning);
    }

    /**
     * With what was learnt of visits.
     *
     * @param table items that it doesn't know are found by their looks
     */
    public Recommender(
            Catalogue catalogue,
            ItemVectors vectors,
            ItemAssociations associations,
            Optional<ItemTable> table,
            Tuning tuning) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.vectors = Objects.requireNonNull(vectors, "vectors");
        this.associations = Objects.requireNonNull(associations, "associations");
        this.table = table;
        this.tuning = Objects.requireNonNull(tuning, "tuning");
        this.steering = Steering.NONE;
        this.shelf = new Shelf(catalogue, vectors, associations, table);
        this.newcomers = new Newcomers(shelf);
    }

    private Recommender(Recommender same, Steering steering) {
        this.catalogue = same.catalogue;
        this.vectors = same.vectors;
        this.associations = same.associations;
        this.table = same.table;
        this.tuning = same.tuning;
        this.steering = Objects.requireNonNull(steering, "steering");
        this.shelf = same.shelf;
        this.newcomers = same.newcomers;
    }

    /** The same, and the store decides so of what is suggested. */
    public Recommender under(Steering decided) {
        return new Recommender(this, decided);
    }

    /** What the store decides of what is suggested. */
    public Steering steering() {
        return steering;
    }

    /**
     * Answers a query.
     *
     * <p>A tagged, taught or touched item, or a look that is surely one of the store's items, is answered about that
     * item; a look of a sure category about its nearest items (NOT_CARRIED); an unsure one only with what looks similar
     * (NONE); a visit alone with what is taken with its items, then with what is popular. Items that the store does not
     * know are passed over. In stock first: within each relation every item that is in stock stands before every item
     * that is not, then the higher score, then the lower id; SAME stands first in any case, since it is a fact.
     *
     * <p>What the store decides holds for every row, and for what is nearest; SAME stays, unless the store excludes the
     * item. Where that leaves no row, what is popular among what is left takes its place, and where it leaves nothing,
     * the claim is ASK_US.
     *
     * @throws trumeau.recommender.RecommenderException with WRONG_SPACE when the look is of another embedding space
     */
    public Recommendation recommend(Query query) {
        return new Answer(shelf, tuning, steering, query).give();
    }

    /**
     * Completes an outfit: for each place that nothing of it takes, what is in stock and taken with all of it.
     *
     * <p>What can be worn together is the rule of one garment for each part of the body; a category that has no rule
     * takes a place of its own where people took it with these. A dress is suggested where the store has neither of the
     * halves that it is worn instead of.
     *
     * @throws trumeau.recommender.RecommenderException with WRONG_SPACE when the look is of another embedding space
     */
    public List<OutfitSlot> complete(OutfitQuery outfit) {
        return new Completion(shelf, tuning, steering, outfit).give();
    }

    /**
     * The items that are here and that nobody was seen to take yet, as far as the store and these filters let them be
     * suggested: for a chance that they can't earn.
     */
    public List<Suggestion> newcomers(Filters filters) {
        return newcomers.suggested(steering, filters::keeps);
    }

    /** As {@link Steering#quota}, of suggestions; what an item is, is a fact and takes no place of it. */
    public Predicate<Suggestion> quota() {
        var quota = steering.quota();
        return suggestion -> suggestion.relation() == Relation.SAME || quota.test(suggestion.item());
    }

    /** Whether the store keeps this item off all cards. */
    public boolean isExcluded(ItemId item) {
        return shelf.position(item).stream().anyMatch(steering::isExcluded);
    }

    /** The same knowledge over the same items with other figures of stock and price. */
    public Recommender over(Catalogue figures) {
        return new Recommender(figures, vectors, associations, table, tuning).under(steering.over(figures));
    }

    /** Whether a card of this suggestion must carry the demo-data mark. */
    public boolean demoData(Suggestion suggestion) {
        return DemoMark.marks(catalogue, associations, suggestion.reasons());
    }
}
