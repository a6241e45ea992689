package trumeau.kiosk.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import trumeau.kiosk.overlay.BoxView;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Reason;

/** Turns a reason into its code and parameters; the pages hold the words. */
final class ReasonCodes {

    private final Catalogue catalogue;

    ReasonCodes(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Map<String, Object> of(Reason reason) {
        var params = new LinkedHashMap<String, Object>();
        params.put("code", reason.code());
        if (reason.source() == Reason.Source.INTERACTIONS) {
            learnt(reason, params);
        } else {
            seen(reason, params);
        }
        return params;
    }

    private static void seen(Reason reason, Map<String, Object> params) {
        if (reason instanceof Reason.TagRead tag) {
            params.put("symbology", tag.symbology());
        } else if (reason instanceof Reason.SameItem same) {
            params.put("similarity", BoxView.rounded(same.similarity()));
        } else if (reason instanceof Reason.TaughtItem taught) {
            params.put("similarity", BoxView.rounded(taught.similarity()));
        } else if (reason instanceof Reason.LooksAlike alike) {
            params.put("similarity", BoxView.rounded(alike.similarity()));
        } else if (reason instanceof Reason.SameColour same) {
            params.put("colour", same.colour());
        } else if (reason instanceof Reason.SameCategory same) {
            params.put("category", same.category());
        } else if (reason instanceof Reason.SamePattern same) {
            params.put("pattern", same.pattern());
        } else if (reason instanceof Reason.InStock stock) {
            params.put("pieces", stock.pieces());
        }
    }

    private void learnt(Reason reason, Map<String, Object> params) {
        if (reason instanceof Reason.AlsoTook took) {
            item(took.anchor(), params);
            params.put("shoppers", took.shoppers());
        } else if (reason instanceof Reason.AlsoTookLike took) {
            item(took.neighbour(), params);
            catalogue.find(took.neighbour()).map(Item::category).ifPresent(name -> params.put("category", name));
            params.put("shoppers", took.shoppers());
        } else if (reason instanceof Reason.GoesWith pair) {
            params.put("category", pair.category());
            params.put("otherCategory", pair.otherCategory());
            params.put("shoppers", pair.shoppers());
        } else if (reason instanceof Reason.Popular popular) {
            params.put("shoppers", popular.shoppers());
        }
    }

    private void item(ItemId id, Map<String, Object> params) {
        params.put("itemId", id.value());
        params.put("title", catalogue.find(id).map(Item::title).orElse(id.value()));
    }
}
