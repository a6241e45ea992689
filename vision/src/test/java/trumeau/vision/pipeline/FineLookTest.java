package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.frame.Box;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;

class FineLookTest {

    @TempDir
    Path folder;

    @Test
    void clothesAreSeenInMoreCellsThanLive() throws IOException {
        try (var recogniser = GarmentRecogniser.load(Person.model(folder))) {
            var frame = Person.frame(1);
            var live = recogniser.seeWorn(frame, Box.WHOLE).orElseThrow().layers();
            var fine = looked(recogniser.lookFinely(frame, Box.WHOLE).orElseThrow());

            assertThat(fine.width()).isEqualTo(2 * live.width());
            assertThat(fine.height()).isEqualTo(2 * live.height());
            assertThat(fine.layers())
                    .extracting(WornLayers.Layer::part)
                    .containsExactly(WornPart.UPPER, WornPart.LOWER);
            assertThat(shown(fine, WornPart.UPPER, 60, 75)).isTrue();
            assertThat(shown(fine, WornPart.UPPER, 60, 150)).isFalse();
            assertThat(shown(fine, WornPart.LOWER, 60, 150)).isTrue();
            assertThat(shown(fine, WornPart.LOWER, 10, 150)).isFalse();
        }
    }

    /** Somebody at the rim of the picture: what is looked at ends there. */
    @Test
    void aFrameThatEndsBesideThePersonIsNoTrouble() throws IOException {
        try (var recogniser = GarmentRecogniser.load(Person.model(folder))) {
            var fine = looked(recogniser
                    .lookFinely(Person.frame(1), new Box(0.2, 0, 0.8, 1))
                    .orElseThrow());

            assertThat(fine.layers()).extracting(WornLayers.Layer::part).contains(WornPart.UPPER, WornPart.LOWER);
        }
    }

    @Test
    void thereAreNoMoreStepsThanAreTold() throws IOException {
        try (var recogniser = GarmentRecogniser.load(Person.model(folder))) {
            var look = recogniser.lookFinely(Person.frame(1), Box.WHOLE).orElseThrow();
            looked(look);

            assertThatThrownBy(look::step).isInstanceOf(IllegalStateException.class);
        }
    }

    private static WornLayers looked(FineLook look) {
        for (var step = 0; step < look.steps(); step++) {
            look.step();
        }
        return look.layers();
    }

    private static boolean shown(WornLayers layers, WornPart part, double x, double y) {
        return layers.shows(Set.of(part), x / Person.WIDTH, y / Person.HEIGHT);
    }
}
