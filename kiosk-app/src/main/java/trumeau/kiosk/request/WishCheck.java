package trumeau.kiosk.request;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import trumeau.kiosk.wiring.Goods;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Variant;

/** Whether the shop has what a shopper wishes, as far as anybody knows. Any thread. */
final class WishCheck {

    /** From this age on a figure of stock is shown as "ask us". */
    private static final Duration ASK_US = Duration.ofDays(1);

    private final Serving serving;
    private final InstantSource clock;

    WishCheck(Serving serving, InstantSource clock) {
        this.serving = serving;
        this.clock = clock;
    }

    /** {@link Asked.Unknown} or {@link Asked.Sold}; empty when somebody may be asked. */
    Optional<Asked> against(Goods.Key wish) {
        return serving.ask(generation -> against(wish, generation)).orElseGet(() -> Optional.of(new Asked.Unknown()));
    }

    private Optional<Asked> against(Goods.Key wish, ServingGeneration generation) {
        var item = generation.catalogue().find(wish.item());
        var variant = item.flatMap(found -> variant(found, wish));
        if (variant.isEmpty()) {
            return Optional.of(new Asked.Unknown());
        }
        return item.filter(found -> isKnownToBeGone(found, variant.get(), generation))
                .map(found -> new Asked.Sold(found.sizesInStock()));
    }

    /** Of a figure that is more than a day old nobody knows, so staff may look. */
    private boolean isKnownToBeGone(Item item, Variant variant, ServingGeneration generation) {
        var known = generation.goods().stockOf(item, variant).at();
        return variant.stock() == 0 && Duration.between(known, clock.instant()).compareTo(ASK_US) <= 0;
    }

    private static Optional<Variant> variant(Item item, Goods.Key wish) {
        return item.variants().stream()
                .filter(variant -> Goods.Key.of(item, variant).equals(wish))
                .findFirst();
    }
}
