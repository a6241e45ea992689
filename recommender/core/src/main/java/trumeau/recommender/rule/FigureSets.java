package trumeau.recommender.rule;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.serve.Filter;
import trumeau.recommender.serve.Filters;

/**
 * The rows of a catalogue by what a shopper's filters ask for: sets that hold at least what a filter keeps, so that
 * only what all of them hold has to be looked at.
 */
final class FigureSets {

    private static final Set<Filter.Aspect> KNOWN = EnumSet.of(
            Filter.Aspect.STOCK,
            Filter.Aspect.SIZE,
            Filter.Aspect.COLOUR,
            Filter.Aspect.CATEGORY,
            Filter.Aspect.DEPARTMENT);

    private final RoaringBitmap stocked = new RoaringBitmap();
    private final ByVariant all = new ByVariant(new HashMap<>(), new HashMap<>());
    private final ByVariant inStock = new ByVariant(new HashMap<>(), new HashMap<>());
    private final Map<String, RoaringBitmap> byCategory = new HashMap<>();
    private final Map<String, RoaringBitmap> byDepartment = new HashMap<>();

    /** The rows with a variant of a size, and of a colour. */
    private record ByVariant(Map<String, RoaringBitmap> bySize, Map<String, RoaringBitmap> byColour) {
        void put(Variant variant, int row) {
            FigureSets.put(bySize, variant.size(), row);
            FigureSets.put(byColour, variant.colour(), row);
        }
    }

    FigureSets(Catalogue catalogue) {
        for (var row = 0; row < catalogue.size(); row++) {
            add(row, catalogue.items().get(row));
        }
    }

    private void add(int row, Item item) {
        if (item.inStock()) {
            stocked.add(row);
        }
        put(byCategory, item.category(), row);
        item.department().ifPresent(department -> put(byDepartment, department, row));
        for (var variant : item.variants()) {
            all.put(variant, row);
            if (variant.stock() > 0) {
                inStock.put(variant, row);
            }
        }
    }

    RoaringBitmap stocked() {
        return stocked;
    }

    RoaringBitmap ofDepartment(String name) {
        return of(byDepartment, name);
    }

    /** Takes out of {@code rows} what surely isn't kept. */
    void narrow(RoaringBitmap rows, Filters filters) {
        var stock = wantsStock(filters) ? inStock : all;
        filters.all().forEach(filter -> narrow(rows, filter, stock));
    }

    /**
     * Whether {@link #narrow} leaves exactly what the filters keep: all are of a kind that it knows, and at most one is
     * about size or colour, which must hold for the same variant.
     */
    static boolean exact(Filters filters) {
        var ofVariants = 0;
        for (var filter : filters.all()) {
            ofVariants += filter instanceof Filter.InSize || filter instanceof Filter.InColour ? 1 : 0;
            if (!KNOWN.contains(filter.aspect())) {
                return false;
            }
        }
        return ofVariants <= 1;
    }

    private static boolean wantsStock(Filters filters) {
        return filters.all().stream().anyMatch(Filter.InStock.class::isInstance);
    }

    private void narrow(RoaringBitmap rows, Filter filter, ByVariant stock) {
        if (filter instanceof Filter.InStock) {
            rows.and(stocked);
        } else if (filter instanceof Filter.InSize size) {
            rows.and(of(stock.bySize(), size.size()));
        } else if (filter instanceof Filter.InColour colour) {
            rows.and(of(stock.byColour(), colour.colour()));
        } else if (filter instanceof Filter.InCategory category) {
            rows.and(of(byCategory, category.category()));
        } else if (filter instanceof Filter.InDepartment department) {
            rows.and(of(byDepartment, department.department()));
        }
    }

    private static RoaringBitmap of(Map<String, RoaringBitmap> sets, String name) {
        return sets.getOrDefault(name.toLowerCase(Locale.ROOT), new RoaringBitmap());
    }

    private static void put(Map<String, RoaringBitmap> sets, String name, int row) {
        sets.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new RoaringBitmap())
                .add(row);
    }
}
