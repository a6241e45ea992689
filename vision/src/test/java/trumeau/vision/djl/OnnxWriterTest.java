package trumeau.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

class OnnxWriterTest {

    private static final Path FULL = Path.of("src/test/resources/models/full");

    @Test
    void everyWeightBecomesAnInitialiserAndOnlyThePictureStaysOpen() throws IOException {
        var weights = TorchWeights.read(FULL.resolve("net.pt"));

        var model = ModelProto.parseFrom(OnnxWriter.write(skeleton(), weights));

        assertThat(model.getGraph().getInputList())
                .extracting(ValueInfoProto::getName)
                .containsExactly("pictures");
        assertThat(model.getGraph().getInitializerList())
                .extracting(TensorProto::getName)
                .containsAll(weights.keySet());
        assertThat(stem(model).getDimsList()).containsExactly(8L, 3L, 3L, 3L);
        assertThat(stem(model)
                        .getRawData()
                        .asReadOnlyByteBuffer()
                        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                        .getFloat(4))
                .isEqualTo(weights.getOrDefault("stem.weight", new float[2])[1]);
    }

    private static TensorProto stem(ModelProto model) {
        return model.getGraph().getInitializerList().stream()
                .filter(tensor -> tensor.getName().equals("stem.weight"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void weightsOfAnotherNetAreRefused() throws IOException {
        var weights = new LinkedHashMap<>(TorchWeights.read(FULL.resolve("net.pt")));
        var stem = weights.getOrDefault("stem.weight", new float[0]);

        weights.put("stranger.weight", new float[] {1});
        refused(weights, "stranger.weight");
        weights.remove("stranger.weight");
        weights.remove("mask.bias");
        refused(weights, "mask.bias");
        weights.put("mask.bias", new float[] {1});
        weights.put("stem.weight", java.util.Arrays.copyOf(stem, 5));
        refused(weights, "5 float32 for stem.weight, which takes 216");
    }

    @Test
    void onlyTheAnswerLayerMayHaveOtherRows() throws IOException {
        var blank = Path.of("src/test/resources/models/blank");
        var weights = new LinkedHashMap<>(TorchWeights.read(blank.resolve("net.pt")));
        weights.put("answer.weight", new float[4 * 64]);
        weights.put("answer.bias", new float[4]);
        var skeleton = Files.readAllBytes(blank.resolve("skeleton.onnx"));

        var model = ModelProto.parseFrom(OnnxWriter.write(skeleton, weights));

        assertThat(model.getGraph().getInitializerList())
                .filteredOn(tensor -> tensor.getName().equals("answer.weight"))
                .singleElement()
                .satisfies(tensor -> assertThat(tensor.getDimsList()).containsExactly(4L, 64L));
        weights.put("head.bias", new float[4]);
        assertThatThrownBy(() -> OnnxWriter.write(skeleton, weights))
                .hasMessageContaining("4 float32 for head.bias, which takes 64");
    }

    @Test
    void whatIsNoOnnxIsRefused() {
        assertThatThrownBy(() -> OnnxWriter.write(new byte[] {7, 7, 7}, Map.of()))
                .hasCauseInstanceOf(InvalidProtocolBufferException.class)
                .hasMessageContaining("no ONNX");
    }

    private static void refused(Map<String, float[]> weights, String message) throws IOException {
        var skeleton = skeleton();
        assertThatThrownBy(() -> OnnxWriter.write(skeleton, weights))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MODEL_MALFORMED))
                .hasMessageContaining(message);
    }

    private static byte[] skeleton() throws IOException {
        return Files.readAllBytes(FULL.resolve("skeleton.onnx"));
    }
}
