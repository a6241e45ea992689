package trumeau.vision.djl.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.Engines;

class QuantizationTest {

    private static final Path FULL = Path.of("src/test/resources/models/full");

    @TempDir
    static Path folder;

    private static Path small;

    @BeforeAll
    static void quantize() throws IOException {
        small = folder.resolve("int8");
        var from = ModelFolder.open(FULL);
        try (var quantization = new Quantization(from)) {
            for (var seed = 1; seed <= 20; seed++) {
                quantization.measure(noise(from, seed));
            }
            quantization.write(small);
        }
    }

    /** Nearer to the float net's answer to the same picture than that is to its answers to others. */
    @Test
    void theNetInBytesAnswersNearlyAsTheOneInFloats() {
        var before = ModelFolder.open(FULL);
        var after = ModelFolder.open(small);
        try (var exact = Engines.load(before, InferenceEngine.PYTORCH);
                var rounded = Engines.load(after, InferenceEngine.ONNX_RUNTIME)) {
            for (var seed = 21; seed <= 30; seed++) {
                var other = exact.forward(noise(before, seed + 100)).mask().clone();
                var right = exact.forward(noise(before, seed)).mask().clone();
                var found = rounded.forward(noise(before, seed)).mask();

                assertThat(distance(found, right)).isLessThan(0.5 * distance(other, right));
            }
        }
    }

    @Test
    void aBiasFitsWhereTheWeightsAreNextToNothing() {
        var weight = floats(3, 1e-9f, -1e-9f, 0.5f, 0.1f, 0, 0);
        var scales = WeightSteps.of(weight, new float[] {2.3f, 0.1f, 0}, 0.008f);

        assertThat(2.3 / (scales[0] * 0.008)).isLessThan(Integer.MAX_VALUE / 2.0);
        assertThat(scales[1]).isCloseTo(0.5f / 63, within(1e-6f));
        assertThat(scales[2]).isEqualTo(1);
    }

    @Test
    void whatIsInBytesAlreadyIsRefused() {
        assertRefused(() -> new Quantization(ModelFolder.open(small)), Reason.MODEL_MALFORMED);
    }

    @Test
    void convolutionsHaveWeightsOfOneByte() throws IOException {
        var graph = ModelProto.parseFrom(Files.readAllBytes(small.resolve("net.onnx")))
                .getGraph();
        var bytes = graph.getInitializerList().stream()
                .filter(tensor -> tensor.getDataType() == TensorProto.DataType.INT8_VALUE)
                .count();
        var convolutions = graph.getNodeList().stream()
                .filter(node -> node.getOpType().equals("Conv"))
                .count();

        assertThat(bytes).isPositive().isGreaterThanOrEqualTo(convolutions - 1);
        assertThat(graph.getNodeList()).extracting(NodeProto::getOpType).contains("QuantizeLinear", "DequantizeLinear");
    }

    @Test
    void onlyOnnxRuntimeRunsItAndInASpaceOfItsOwn() {
        var after = ModelFolder.open(small);

        assertThat(after.card().nets().engines()).containsExactly(InferenceEngine.ONNX_RUNTIME);
        assertThat(after.space()).isNotEqualTo(ModelFolder.open(FULL).space());
        assertRefused(() -> Engines.load(after, InferenceEngine.PYTORCH), Reason.MODEL_MISSING);
    }

    @Test
    void anotherAnswerFailsTheSelfTestThoughANetMayRound() throws IOException {
        var changed = Files.createDirectory(folder.resolve("changed"));
        for (var name : new String[] {"model.json", "net.onnx"}) {
            Files.copy(small.resolve(name), changed.resolve(name));
        }
        var golden = new ObjectMapper().readTree(Files.readAllBytes(small.resolve("golden.json")));
        assertThat(selfTest(small)).isEmpty();
        assertThat(selfTest(changed(changed, golden.deepCopy(), "logits", 0.3))).contains(Reason.MODEL_WRONG);
        assertThat(selfTest(changed(changed, golden.deepCopy(), "embedding", 0.03)))
                .contains(Reason.MODEL_WRONG);
    }

    private static Path changed(Path model, JsonNode golden, String output, double by) throws IOException {
        var numbers = (ArrayNode) golden.get(0).get(output);
        numbers.set(0, numbers.numberNode(numbers.get(0).asDouble() + by));
        Files.writeString(model.resolve("golden.json"), golden.toString());
        return model;
    }

    private static Optional<Reason> selfTest(Path model) {
        var opened = ModelFolder.open(model);
        try (var net = Engines.load(opened, InferenceEngine.ONNX_RUNTIME)) {
            opened.selfTest().run(net, opened.card());
            return Optional.empty();
        } catch (VisionException e) {
            return Optional.of(e.reason());
        }
    }

    @Test
    void aModelWithoutAGraphIsRefused() throws IOException {
        var bare = Files.createDirectory(folder.resolve("bare"));
        for (var name : new String[] {"model.json", "golden.json", "net.pt"}) {
            Files.copy(FULL.resolve(name), bare.resolve(name));
        }

        assertRefused(() -> new Quantization(ModelFolder.open(bare)), Reason.MODEL_MISSING);
    }

    @Test
    void aRangeHoldsZeroAndItsByteMeansIt() {
        var range = new Range(-1, 3);

        assertThat(range.scale() * (0 - range.zeroPoint())).isCloseTo(-1, within(range.scale()));
        assertThat(new Range(0, 6).zeroPoint()).isZero();
        assertThat(new Range(0, 0).scale()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(1, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(0, Float.NaN));
    }

    private static double distance(float[] one, float[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    private static TensorProto floats(int rows, float... values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return TensorProto.newBuilder()
                .addDims(rows)
                .addDims(values.length / rows)
                .setRawData(ByteString.copyFrom(bytes))
                .build();
    }

    private static ByteBuffer noise(ModelFolder model, int seed) {
        var bytes = new byte[model.card().input().bytes()];
        new Random(seed).nextBytes(bytes);
        return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VisionException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
