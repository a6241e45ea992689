package trumeau.kiosk.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import trumeau.kiosk.elsewhere.Elsewhere;
import trumeau.kiosk.elsewhere.Neighbour;
import trumeau.kiosk.elsewhere.ShopLink;
import trumeau.kiosk.elsewhere.StockThere;
import trumeau.kiosk.fit.ReleasedFits;
import trumeau.kiosk.floor.Area;
import trumeau.kiosk.floor.Fixture;
import trumeau.kiosk.floor.Heading;
import trumeau.kiosk.floor.Point;
import trumeau.kiosk.floor.Rail;
import trumeau.kiosk.floor.Stand;
import trumeau.kiosk.floor.StoreMap;
import trumeau.kiosk.publish.Assortment;
import trumeau.kiosk.wiring.Surroundings;

/**
 * The invented store's surroundings: a floor of 16 by 11 metres with the rails of every {@link Department}, and two
 * neighbours and how things fit, which follow from the seed. The release says that its figures are simulated.
 */
final class DemoSurroundings {

    private static final int RAILS = 9;
    private static final double HAS_IT = 0.6;
    private static final int MOST_PIECES = 4;
    private static final ShopLink SHOP = new ShopLink("https://shop.example/{item}");

    private final long seed;
    private final Instant now;

    DemoSurroundings(long seed, Instant now) {
        this.seed = seed;
        this.now = now;
    }

    Surroundings around(Assortment goods) {
        return new Surroundings(Optional.of(map()), Optional.of(elsewhere(goods)), Optional.of(fits(goods)));
    }

    private Elsewhere elsewhere(Assortment goods) {
        var dice = new SplittableRandom(seed + 3);
        var counted = new LinkedHashMap<Neighbour, Instant>();
        counted.put(neighbour("North Street", 850, "12 North Street"), now);
        counted.put(neighbour("Harbour", 2_400, "3 Quay Side"), now.minus(Duration.ofHours(3)));
        var stock = new ArrayList<StockThere>();
        counted.forEach((store, at) -> goods.items().forEach(item -> item.variants().stream()
                .filter(variant -> dice.nextDouble() < HAS_IT)
                .map(variant -> new StockThere(
                        store.name(),
                        item.id().value(),
                        variant.size(),
                        Optional.of(variant.colour()),
                        1 + dice.nextInt(MOST_PIECES),
                        at))
                .forEach(stock::add)));
        return new Elsewhere(List.copyOf(counted.keySet()), stock, Optional.of(SHOP));
    }

    /** Of every other item, so that the rest shows what a page without a note is. */
    private ReleasedFits fits(Assortment goods) {
        var dice = new SplittableRandom(seed + 4);
        var counts = goods.items().stream()
                .filter(item -> dice.nextBoolean())
                .map(item -> new ReleasedFits.OfItem(
                        item.id().value(), dice.nextInt(12), 3 + dice.nextInt(12), dice.nextInt(8)))
                .toList();
        return new ReleasedFits(counts, Optional.empty());
    }

    private static Neighbour neighbour(String name, int metres, String address) {
        return new Neighbour(name, Optional.of(metres), Optional.of(address), Optional.of("10:00–20:00"));
    }

    static StoreMap map() {
        var rails = new ArrayList<Rail>();
        rails.addAll(wall("A", 0.25));
        rails.addAll(island("B", 2.9));
        rails.addAll(island("C", 0.25));
        rails.addAll(island("D", 4.8));
        rails.addAll(island("E", 6.7));
        rails.addAll(wall("F", 15.25));
        return new StoreMap(
                List.of(point(0, 0), point(16, 0), point(16, 9.3), point(11.2, 9.3), point(11.2, 11), point(0, 11)),
                rails,
                List.of(
                        new Fixture(Fixture.Kind.ENTRANCE, 5.2, 10.7, 2.4, 0.3),
                        new Fixture(Fixture.Kind.TILL, 8.3, 8.9, 2.3, 0.7),
                        new Fixture(Fixture.Kind.FITTING_ROOMS, 11.6, 8.2, 2.8, 1.1)),
                List.of(
                        new Area("A", 0.1, 0.2, 1.3, 9),
                        new Area("B", 2.1, 2.6, 11.7, 1.1),
                        new Area("C", 2.1, 0.1, 11.7, 1),
                        new Area("D", 2.1, 4.5, 11.7, 1.1),
                        new Area("E", 2.1, 6.4, 11.7, 1.1),
                        new Area("F", 14.6, 0.2, 1.3, 9)),
                Optional.of(new Stand(3.4, 9.9, Heading.UP)));
    }

    /** Nine rails along a wall, one below the other. */
    private static List<Rail> wall(String aisle, double x) {
        var rails = new ArrayList<Rail>();
        for (var number = 1; number <= RAILS; number++) {
            rails.add(new Rail(aisle + number, x, 1.1 + 0.9 * (number - 1), 0.5, 0.78));
        }
        return rails;
    }

    /** Nine rails in a row, with a gap to walk through after the fifth. */
    private static List<Rail> island(String aisle, double y) {
        var rails = new ArrayList<Rail>();
        for (var number = 1; number <= RAILS; number++) {
            var gap = number > 5 ? 0.8 : 0;
            rails.add(new Rail(aisle + number, 2.9 + 1.12 * (number - 1) + gap, y, 1, 0.5));
        }
        return rails;
    }

    private static Point point(double x, double y) {
        return new Point(x, y);
    }
}
