package trumeau.recommender.serve;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;

/** Lets everything be suggested by its rank. */
final class Unsteered implements Steering {

    @Override
    public boolean isInForce() {
        return false;
    }

    @Override
    public IntPredicate allowed() {
        return position -> true;
    }

    @Override
    public boolean isExcluded(int position) {
        return false;
    }

    @Override
    public List<Integer> picks() {
        return List.of();
    }

    @Override
    public Predicate<ItemId> quota() {
        return item -> true;
    }

    @Override
    public Steering over(Catalogue figures) {
        return this;
    }
}
