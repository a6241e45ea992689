package trumeau.kiosk.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import trumeau.kiosk.overlay.BoxView;
import trumeau.kiosk.session.Whose;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.serve.Reason;

/** Turns a reason into its code and parameters; the pages hold the words. */
final class ReasonCodes {

    private final Catalogue catalogue;
    private final Whose whose;

    /** @param whose whose the garment is that the reasons are about */
    ReasonCodes(Catalogue catalogue, Whose whose) {
        this.catalogue = catalogue;
        this.whose = whose;
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
        } else if (reason instanceof Reason.Because because) {
            item(because.anchor(), params);
        } else if (reason instanceof Reason.AlsoTookLike took) {
            yours("also-took-yours", params);
            item(took.neighbour(), params);
            catalogue.find(took.neighbour()).ifPresent(like -> look(like, params));
            params.put("shoppers", took.shoppers());
        } else if (reason instanceof Reason.GoesWith pair) {
            yours("goes-with-yours", params);
            params.put("category", pair.category());
            params.put("otherCategory", pair.otherCategory());
            params.put("shoppers", pair.shoppers());
        } else if (reason instanceof Reason.Popular popular) {
            params.put("shoppers", popular.shoppers());
        }
    }

    /** The shopper's own garment is spoken of as such. */
    private void yours(String code, Map<String, Object> params) {
        if (whose == Whose.SHOPPERS) {
            params.put("code", code);
        }
    }

    private static void look(Item item, Map<String, Object> params) {
        params.put("category", item.category());
        params.put("colour", item.colour());
    }

    private void item(ItemId id, Map<String, Object> params) {
        params.put("itemId", id.value());
        params.put("title", catalogue.find(id).map(Item::title).orElse(id.value()));
    }
}
