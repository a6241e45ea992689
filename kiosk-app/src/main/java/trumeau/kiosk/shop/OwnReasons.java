package trumeau.kiosk.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import trumeau.kiosk.taste.Fit;
import trumeau.recommender.catalog.Item;

/** What of an item is as the shopper declared, as codes and parameters; the pages hold the words. */
final class OwnReasons {

    private final Fit fit;

    OwnReasons(Fit fit) {
        this.fit = fit;
    }

    List<Map<String, Object>> of(Item item) {
        if (fit.saysNothing()) {
            return List.of();
        }
        var reasons = new ArrayList<Map<String, Object>>();
        fit.size(item).ifPresent(size -> reasons.add(Map.<String, Object>of("code", "your-size", "size", size)));
        if (fit.isWithinBudget(item)) {
            reasons.add(Map.<String, Object>of("code", "your-budget"));
        }
        fit.colour(item)
                .ifPresent(colour -> reasons.add(Map.<String, Object>of("code", "your-colour", "colour", colour)));
        fit.pattern(item)
                .ifPresent(pattern -> reasons.add(Map.<String, Object>of("code", "your-style", "pattern", pattern)));
        fit.department(item)
                .ifPresent(name -> reasons.add(Map.<String, Object>of("code", "your-department", "department", name)));
        return reasons;
    }
}
