package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.kiosk.floor.WayFinder;

class DemoSurroundingsTest {

    private static final WayFinder WAYS = new WayFinder(DemoSurroundings.map());

    @ParameterizedTest
    @EnumSource(Department.class)
    void everyPlaceOfTheDemoStoreIsOnItsMapAndCanBeWalkedTo(Department department) {
        for (var number = 0; number < 9; number++) {
            var place = department.place(number);
            assertThat(WAYS.to(place)).as(place).isPresent();
        }
    }
}
