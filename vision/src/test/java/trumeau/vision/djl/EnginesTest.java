package trumeau.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutput;
import trumeau.vision.classify.NetOutputs;

/** What every engine keeps to, with one small net that has all four outputs. */
class EnginesTest {

    private static final Path FULL = Path.of("src/test/resources/models/full");

    @TempDir
    static Path folder;

    private static Path both;

    @BeforeAll
    static void complete() {
        both = BothNets.of(FULL, folder.resolve("both"));
    }

    @ParameterizedTest
    @EnumSource
    void everyEngineGivesTheGoldenAnswers(InferenceEngine engine) {
        var model = ModelFolder.open(both);
        try (var net = Engines.load(model, engine)) {
            model.selfTest().run(net, model.card());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerFollowsWhatLiesInTheBuffer(InferenceEngine engine) {
        var model = ModelFolder.open(both);
        try (var net = Engines.load(model, engine)) {
            var input = noise(model, 1);
            var first = net.forward(input).copied();
            input.put(0, noise(model, 2), 0, input.capacity());
            var second = net.forward(input).copied();
            var other = net.forward(noise(model, 1)).copied();

            assertThat(second.mask()).isNotEqualTo(first.mask());
            assertThat(other.mask()).isEqualTo(first.mask());
            assertThat(other.embedding()).isEqualTo(first.embedding());
        }
    }

    @Test
    void bothEnginesAnswerTheSame() {
        var model = ModelFolder.open(both);
        try (var torch = Engines.load(model, InferenceEngine.PYTORCH);
                var onnx = Engines.load(model, InferenceEngine.ONNX_RUNTIME)) {
            for (var seed = 1; seed <= 20; seed++) {
                var input = noise(model, seed);
                assertSame(torch.forward(input), onnx.forward(input));
            }
        }
    }

    static void assertSame(NetOutput expected, NetOutput actual) {
        for (var kind : NetOutputs.Kind.values()) {
            assertThat(actual.get(kind)).hasSameSizeAs(expected.get(kind));
            for (var i = 0; i < expected.get(kind).length; i++) {
                assertThat(actual.get(kind)[i]).as("%s %d", kind, i).isCloseTo(expected.get(kind)[i], within(1e-4f));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFolderMayHoldTheNetOfOneEngineOnly(InferenceEngine engine, @TempDir Path alone) throws IOException {
        var other = engine == InferenceEngine.PYTORCH ? InferenceEngine.ONNX_RUNTIME : InferenceEngine.PYTORCH;
        for (var name : new String[] {"golden.json", engine.netFile()}) {
            Files.copy(both.resolve(name), alone.resolve(name));
        }
        var card = Files.readString(both.resolve("model.json"));
        var without = card.replaceAll("\"" + other.netFile() + "\" : \"[0-9a-f]+\",?", "")
                .replaceAll(",\\s*}", "}");
        Files.writeString(alone.resolve("model.json"), without);

        var model = ModelFolder.open(alone);

        assertThat(model.card().nets().engines()).containsExactly(engine);
        assertThat(model.space()).isEqualTo(ModelFolder.open(both).space());
        try (var net = Engines.load(model, engine)) {
            model.selfTest().run(net, model.card());
        }
        assertThatThrownBy(() -> Engines.load(model, other))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MODEL_MISSING))
                .hasMessageContaining(other.netFile())
                .hasMessageContaining(other.code());
    }

    @Test
    void theSameFolderIsCompletedToTheSameBytes() {
        assertThat(ModelCompletion.of(FULL).get("net.onnx"))
                .isEqualTo(ModelCompletion.of(FULL).get("net.onnx"));
        assertThat(ModelCompletion.of(both)).isEmpty();
        assertThat(ModelCompletion.of(Path.of("src/test/resources/models/tiny")))
                .isEmpty();
    }

    @Test
    void bothEnginesAreHere() {
        assertThat(Engines.present()).containsExactly(InferenceEngine.values());
    }

    private static ByteBuffer noise(ModelFolder model, long seed) {
        var pixels = new byte[model.card().input().bytes()];
        new Random(seed).nextBytes(pixels);
        return ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
    }
}
