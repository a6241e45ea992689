package trumeau.recommender.serve;

import java.util.List;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.model.ItemAssociations;

/** The one place that decides what carries the mark "demo data"; it derives from provenance, never from copy. */
public final class DemoMark {

    private DemoMark() {}

    /**
     * Whether a card with these reasons must carry the mark.
     *
     * <p>Each card shows stock, so simulated stock marks each; simulated interactions mark those cards that have a
     * reason made of interactions.
     */
    public static boolean marks(Catalogue catalogue, ItemAssociations associations, List<Reason> reasons) {
        var simulated = catalogue.interactions().simulated()
                || associations.interactions().simulated();
        return catalogue.stock().simulated()
                || (simulated && reasons.stream().anyMatch(reason -> reason.source() == Reason.Source.INTERACTIONS));
    }

    /** Whether anything that this catalogue shows may be demo data: for the mark on the whole store. */
    public static boolean marks(Catalogue catalogue) {
        return catalogue.stock().simulated() || catalogue.interactions().simulated();
    }
}
