package trumeau.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;

/**
 * A net that keeps something of each picture in the engine's memory ends a mirror within hours; no Java heap shows it.
 */
class KeptArraysTest {

    private static final Path SHIPPED = Path.of("models/garment");

    @ParameterizedTest
    @ValueSource(strings = {"", "worn", "bodies", "landmarks"})
    void nothingOfAPictureStaysInTheEngine(String inner) {
        var model = ModelFolder.open(SHIPPED.resolve(inner));
        try (var net = (EngineNet) Engines.load(model, InferenceEngine.PYTORCH)) {
            var input = model.card().input();
            var one = ByteBuffer.allocateDirect(input.width() * input.height() * 3);
            var other = ByteBuffer.allocateDirect(one.capacity());
            for (var picture = 0; picture < 6; picture++) {
                net.forward(picture < 3 ? one : other);
                assertThat(net.kept()).as("after picture %d", picture).isEqualTo(1);
            }
        }
    }
}
