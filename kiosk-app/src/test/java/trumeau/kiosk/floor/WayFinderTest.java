package trumeau.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Line2D;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WayFinderTest {

    private static final Rail NEAR = new Rail("N", 1, 5, 1, 0.5);
    private static final Rail WALL = new Rail("W", 0, 3, 8, 0.4);
    private static final Rail BEHIND_IT = new Rail("X", 1, 0.2, 1, 0.4);

    @Test
    void aFreeWayIsStraight() {
        var way = finder(Heading.UP, NEAR).to("N").orElseThrow();

        assertThat(way.points().get(0)).isEqualTo(new Point(5, 5.25));
        assertThat(way.metres()).isCloseTo(3, within(0.25));
        assertThat(way.steps()).isEqualTo(4);
    }

    @Test
    void aWayGoesAroundWhatStandsThere() {
        var way = finder(Heading.UP, WALL, BEHIND_IT).to("X").orElseThrow();

        assertThat(way.metres()).isGreaterThan(9);
        for (var i = 1; i < way.points().size(); i++) {
            var from = way.points().get(i - 1);
            var to = way.points().get(i);
            var line = new Line2D.Double(from.x(), from.y(), to.x(), to.y());
            assertThat(line.intersects(WALL.plot().shrunk()))
                    .as("%s", line.getBounds2D())
                    .isFalse();
        }
        assertThat(way.points()).hasSizeLessThan(9);
    }

    @Test
    void whatIsWalledInHasNoWay() {
        var across = new Rail("W", 0, 3, 10, 0.4);

        assertThat(finder(Heading.UP, across, BEHIND_IT).to("X")).isEmpty();
        assertThat(finder(Heading.UP, NEAR).to("Z9")).isEmpty();
    }

    @Test
    void withoutAKioskThereIsNoWay() {
        var map = new StoreMap(room(), List.of(NEAR), List.of(), List.of(), Optional.empty());

        assertThat(new WayFinder(map).to("N")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"UP,LEFT", "LEFT,AHEAD", "DOWN,RIGHT", "RIGHT,BEHIND"})
    void theSideIsThatOfWhoLooksAtTheKiosk(Heading faces, Side side) {
        assertThat(finder(faces, NEAR).to("N").orElseThrow().side()).isEqualTo(side);
    }

    private static WayFinder finder(Heading faces, Rail... rails) {
        var kiosk = Optional.of(new Stand(5, 5.25, faces));
        return new WayFinder(new StoreMap(room(), List.of(rails), List.of(), List.of(), kiosk));
    }

    private static List<Point> room() {
        return List.of(new Point(0, 0), new Point(10, 0), new Point(10, 8), new Point(0, 8));
    }
}
