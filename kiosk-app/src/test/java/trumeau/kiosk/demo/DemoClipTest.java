package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.demo.drawing.Wardrobe;

class DemoClipTest {

    private final List<Showing> showings = Wardrobe.looks(10, 3).stream()
            .map(look -> new Showing(look, Optional.empty(), look.seed() >>> 1, Optional.empty()))
            .toList();
    private final DemoClip clip = new DemoClip(showings);

    @Test
    void theRoomIsEmptyBeforeEachGarment() {
        assertThat(clip.at(Duration.ZERO).phase()).isEqualTo(DemoClip.Phase.EMPTY_ROOM);
        assertThat(clip.at(Duration.ofMillis(2_900)).scriptSeconds()).isNegative();
        assertThat(clip.heldAt(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void eachGarmentIsHeldForAtLeastFourSeconds() {
        var held = java.util.stream.LongStream.range(0, clip.length().toMillis() / 100)
                .mapToObj(step -> clip.heldAt(Duration.ofMillis(step * 100)))
                .flatMap(Optional::stream)
                .collect(java.util.stream.Collectors.groupingBy(
                        Showing::category, java.util.stream.Collectors.counting()));
        assertThat(held).hasSize(10).allSatisfy((category, tenths) -> assertThat(tenths)
                .isGreaterThanOrEqualTo(40));
    }

    @Property
    void theClipRepeats(@ForAll @IntRange(max = 1_000_000) int millis) {
        var moment = Duration.ofMillis(millis);
        assertThat(clip.at(moment.plus(clip.length()))).isEqualTo(clip.at(moment));
    }

    @Test
    void thereIsNoMomentBeforeTheStart() {
        assertThatThrownBy(() -> clip.at(Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
    }
}
