package trumeau.recommender.serve;

import java.util.List;
import java.util.Objects;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.model.ItemAssociations;

/** Answers queries from one catalogue, its looks and its associations. Immutable; any thread. */
public final class Recommender {

    private final Catalogue catalogue;
    private final ItemVectors vectors;
    private final ItemAssociations associations;
    private final Tuning tuning;

    public Recommender(Catalogue catalogue, ItemVectors vectors, ItemAssociations associations, Tuning tuning) {
        this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
        this.vectors = Objects.requireNonNull(vectors, "vectors");
        this.associations = Objects.requireNonNull(associations, "associations");
        this.tuning = Objects.requireNonNull(tuning, "tuning");
    }

    /**
     * Answers a query; the answer may be empty, never wrong.
     *
     * <p>In-stock first: within each relation every item that is in stock stands before every item that is not.
     *
     * @throws trumeau.recommender.RecommenderException with WRONG_SPACE when the look is of another embedding space
     */
    public Recommendation recommend(Query query) {
        return new Recommendation(Claim.NONE, List.of());
    }

    /** Whether a card of this suggestion must carry the demo-data mark. */
    public boolean demoData(Suggestion suggestion) {
        return DemoMark.marks(catalogue, associations, suggestion.reasons());
    }

    Tuning tuning() {
        return tuning;
    }

    ItemVectors vectors() {
        return vectors;
    }
}
