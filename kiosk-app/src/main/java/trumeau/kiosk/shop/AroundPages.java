package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.floor.StoreMap;
import trumeau.kiosk.floor.WayFinder;
import trumeau.kiosk.shop.AroundView.FloorView;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;

/** What surrounds an item: where it hangs, where else it can be had, how it fits. Any thread. */
@ApplicationScoped
public class AroundPages {

    private final Serving serving;
    private final FitDesk fits;
    private final AtomicReference<@Nullable Paths> paths = new AtomicReference<>();

    /** The ways of the map that serves, found once. */
    private record Paths(long generation, WayFinder finder) {}

    @Inject
    public AroundPages(Serving serving, FitDesk fits) {
        this.serving = serving;
        this.fits = fits;
    }

    /** What surrounds the item of this id. */
    public Optional<AroundView> of(String id) {
        return serving.ask(
                        generation -> ItemPages.find(generation.catalogue(), id).map(item -> of(item, generation)))
                .flatMap(found -> found);
    }

    private AroundView of(Item item, ServingGeneration generation) {
        var told = generation.surroundings();
        return new AroundView(
                told.map().flatMap(map -> floor(item, map, generation.number())),
                told.elsewhere().map(elsewhere -> ElsewhereView.of(elsewhere, item.id())),
                fits.of(item.id(), generation));
    }

    /** The address of an item's page in the shop on the web, where the release tells of one. */
    public Optional<String> shop(String id) {
        return of(id).flatMap(AroundView::elsewhere).flatMap(ElsewhereView::shop);
    }

    private Optional<FloorView> floor(Item item, StoreMap map, long generation) {
        return map.rail(item.place())
                .map(rail ->
                        FloorView.of(map, rail.code(), finder(map, generation).to(rail.code())));
    }

    private WayFinder finder(StoreMap map, long generation) {
        var known = paths.get();
        if (known == null || known.generation() != generation) {
            known = new Paths(generation, new WayFinder(map));
            paths.set(known);
        }
        return known.finder();
    }
}
