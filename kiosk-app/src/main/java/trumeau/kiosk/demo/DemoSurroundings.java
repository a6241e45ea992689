package trumeau.kiosk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.floor.Area;
import trumeau.kiosk.floor.Fixture;
import trumeau.kiosk.floor.Heading;
import trumeau.kiosk.floor.Point;
import trumeau.kiosk.floor.Rail;
import trumeau.kiosk.floor.Stand;
import trumeau.kiosk.floor.StoreMap;
import trumeau.kiosk.wiring.Surroundings;

/** The invented store's surroundings: a floor of 16 by 11 metres with the rails of every {@link Department}. */
final class DemoSurroundings {

    private static final int RAILS = 9;

    private DemoSurroundings() {}

    static Surroundings of() {
        return new Surroundings(Optional.of(map()));
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
