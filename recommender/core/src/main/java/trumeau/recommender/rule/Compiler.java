package trumeau.recommender.rule;

import java.util.Optional;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.profile.ItemTags;

/** Turns a rule into the rows that it is against. */
final class Compiler {

    private final Catalogue catalogue;
    private final ItemTags tags;
    private final FigureSets figures;

    Compiler(Catalogue catalogue, ItemTags tags, FigureSets figures) {
        this.catalogue = catalogue;
        this.tags = tags;
        this.figures = figures;
    }

    /** Empty for a rule that is against no item by itself. */
    Optional<Ban> ban(Rule rule) {
        if (rule instanceof Rule.Exclude exclude) {
            return ban(rule, included(exclude.which()), Optional.empty());
        }
        if (rule instanceof Rule.Season season) {
            return ban(rule, included(season.which()), Optional.of(season));
        }
        if (rule instanceof Rule.InStock) {
            return ban(rule, allBut(figures.stocked()), Optional.empty());
        }
        if (rule instanceof Rule.PriceCeiling ceiling) {
            return ban(rule, rows(item -> item.price().amount().compareTo(ceiling.most()) > 0), Optional.empty());
        }
        if (rule instanceof Rule.Departments departments) {
            var others = rows(item -> item.department().isPresent());
            departments.names().forEach(name -> others.andNot(figures.ofDepartment(name)));
            return ban(rule, others, Optional.empty());
        }
        return Optional.empty();
    }

    private static Optional<Ban> ban(Rule rule, RoaringBitmap rows, Optional<Rule.Season> unless) {
        rows.runOptimize();
        return Optional.of(new Ban(rule.code(), rows, unless));
    }

    private RoaringBitmap included(Which which) {
        return rows(item -> which.includes(item.id(), tags.of(item.id())));
    }

    private RoaringBitmap allBut(RoaringBitmap some) {
        var others = RoaringBitmap.bitmapOfRange(0, catalogue.size());
        others.andNot(some);
        return others;
    }

    private RoaringBitmap rows(Predicate<Item> which) {
        var rows = new RoaringBitmap();
        for (var row = 0; row < catalogue.size(); row++) {
            if (which.test(catalogue.items().get(row))) {
                rows.add(row);
            }
        }
        return rows;
    }
}
