package trumeau.vision.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;

class PartsMapTest {

    private static final List<WornPart> ORDER = List.of(WornPart.values());
    private static final int WIDTH = 24;
    private static final int HEIGHT = 40;

    private static final PartsMap PERSON = drawn((x, y) -> {
        if (y < 6) {
            return x < 9 || x >= 15 ? WornPart.BACKGROUND : y < 2 ? WornPart.HAIR : WornPart.SKIN;
        }
        if (x < 6 || x >= 18 || y >= 38) {
            return WornPart.BACKGROUND;
        }
        if (y >= 36) {
            return x < 10 || x >= 14 ? WornPart.SHOES : WornPart.BACKGROUND;
        }
        return y < 20 ? WornPart.UPPER : WornPart.LOWER;
    });

    @Test
    void eachGarmentIsFoundWithItsBoxAndMaskTheLargestFirst() {
        var garments = PERSON.garments();

        assertThat(garments)
                .extracting(WornGarment::part)
                .containsExactly(WornPart.LOWER, WornPart.UPPER, WornPart.SHOES);
        var upper = garments.get(1);
        assertThat(upper.box()).isEqualTo(new Box(5.0 / WIDTH, 5.0 / HEIGHT, 14.0 / WIDTH, 16.0 / HEIGHT));
        assertThat(upper.mask().share()).isCloseTo(12.0 * 14 / (14 * 16), within(1e-9));
        assertThat(upper.mask().covers(0.5, 0.5)).isTrue();
        assertThat(upper.mask().covers(0.01, 0.5)).isFalse();
        assertThat(upper.likelihoods().get(WornPart.UPPER)).isGreaterThan(0.99);
    }

    @Test
    void aPairIsOneGarment() {
        var shoes = PERSON.garments().get(2);

        assertThat(shoes.box().width()).isCloseTo(14.0 / WIDTH, within(1e-9));
        assertThat(shoes.mask().covers(0.5, 0.5)).isFalse();
    }

    @Test
    void specksAreNoGarmentAndBelongToNone() {
        var specked = drawn((x, y) -> {
            if (x == 1 && y == 1) {
                return WornPart.LOWER;
            }
            if (x == 22 && y == 2) {
                return WornPart.HAT;
            }
            return at(PERSON, x, y);
        });

        assertThat(specked.garments()).extracting(WornGarment::part).doesNotContain(WornPart.HAT);
        assertThat(specked.garments().get(0).box())
                .isEqualTo(PERSON.garments().get(0).box());
    }

    @Test
    void anArmAloneIsNoPerson() {
        assertThat(PERSON.showsPerson()).isTrue();
        assertThat(drawn((x, y) -> {
                            var part = at(PERSON, x, y);
                            return part == WornPart.HAIR ? WornPart.SKIN : part;
                        })
                        .showsPerson())
                .isFalse();
    }

    @Test
    void finerCellsAgreeWithTheCoarseOnesInTheirMiddles() {
        var fine = PERSON.scaledTo(WIDTH * 5, HEIGHT * 5);

        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                assertThat(at(fine, x, y)).isEqualTo(at(PERSON, x, y));
            }
        }
        assertThat(fine.share(WornPart.UPPER)).isCloseTo(PERSON.share(WornPart.UPPER), within(0.01));
    }

    @Test
    void anotherNumberOfLogitsIsRefused() {
        assertThatThrownBy(() -> PartsMap.ofLogits(ORDER, 3, 3, new float[9]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 logits are not 12 parts of 3 x 3 cells");
    }

    private static WornPart at(PartsMap map, int x, int y) {
        return map.at((x + 0.5) / WIDTH, (y + 0.5) / HEIGHT);
    }

    private interface Drawing {
        WornPart at(int x, int y);
    }

    private static PartsMap drawn(Drawing drawing) {
        var logits = new float[ORDER.size() * WIDTH * HEIGHT];
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var part = ORDER.indexOf(drawing.at(x, y));
                logits[(part * HEIGHT + y) * WIDTH + x] = 8;
            }
        }
        return PartsMap.ofLogits(ORDER, WIDTH, HEIGHT, logits);
    }
}
