package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.floor.Point;
import trumeau.kiosk.floor.Rail;
import trumeau.kiosk.floor.StoreMap;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Variant;

class SurroundingsTest {

    private static final Surroundings MAPPED = new Surroundings(
            Optional.of(new StoreMap(
                    List.of(new Point(0, 0), new Point(9, 0), new Point(9, 5), new Point(0, 5)),
                    List.of(new Rail("B3", 1, 1, 2, 0.5)),
                    List.of(),
                    List.of(),
                    Optional.empty())),
            Optional.empty(),
            Optional.empty());

    @Test
    void aPlaceThatTheMapLacksIsNamedWithItsItem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAPPED.fittedTo(catalogue("B3", "B4")))
                .withMessageContaining("no rail for B4 (item T-1)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MAPPED.fittedTo(catalogue("1", "2", "3", "4", "5", "6", "7")))
                .withMessageContaining("5 (item T-4) and 2 places more");
    }

    @Test
    void anItemWithoutAPlaceNeedsNoRail() {
        assertThatCode(() -> MAPPED.fittedTo(catalogue("B3", ""))).doesNotThrowAnyException();
        assertThatCode(() -> Surroundings.NONE.fittedTo(catalogue("Z9"))).doesNotThrowAnyException();
    }

    private static Catalogue catalogue(String... places) {
        var items = new java.util.ArrayList<Item>();
        for (var place : places) {
            items.add(new Item(
                    new ItemId("T-" + items.size()),
                    "A shirt",
                    "shirt",
                    "navy",
                    "",
                    "",
                    new Price(new BigDecimal("9.90"), "EUR"),
                    place,
                    List.of(new Variant("M", "navy", 1)),
                    List.of(),
                    Optional.empty()));
        }
        return new Catalogue(items, Instant.EPOCH, Provenance.STORE, Provenance.STORE);
    }
}
