package trumeau.vision.djl.quantize;

import ai.djl.Model;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.djl.Engines;

/** Runs a net in floats on pictures and notes which values its activations take: the mean of the pictures' extremes. */
final class RangeMeter implements AutoCloseable {

    private final Model model;
    private final List<String> activations;
    private final int answers;
    private final Shape shape;
    private final Map<String, double[]> sums = new LinkedHashMap<>();
    private int pictures;

    /**
     * @throws IOException when there is no room for the net in the system's temporary folder
     * @throws trumeau.vision.VisionException {@code MODEL_MALFORMED} when ONNX Runtime does not take it
     */
    RangeMeter(ModelProto net, ModelCard card, List<String> activations) throws IOException {
        this.activations = List.copyOf(activations);
        this.answers = net.getGraph().getOutputCount();
        this.shape = new Shape(1, card.input().height(), card.input().width(), 3);
        var folder = Files.createTempDirectory("trumeau-ranges-");
        var file = folder.resolve(InferenceEngine.ONNX_RUNTIME.netFile());
        try {
            Files.write(file, telling(net).toByteArray());
            model = Engines.open(folder, InferenceEngine.ONNX_RUNTIME);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private ModelProto telling(ModelProto net) {
        var told = net.toBuilder();
        var type = TypeProto.newBuilder()
                .setTensorType(TypeProto.Tensor.newBuilder().setElemType(TensorProto.DataType.FLOAT_VALUE));
        for (var name : activations) {
            told.getGraphBuilder()
                    .addOutput(ValueInfoProto.newBuilder().setName(name).setType(type));
        }
        return told.build();
    }

    /** Takes one input of the net, as many bytes as it has. */
    void add(ByteBuffer rgb) {
        pictures++;
        try (var manager = model.getNDManager().newSubManager()) {
            var input = new NDList(manager.create(rgb, shape, DataType.UINT8));
            var found = model.getBlock().forward(new ParameterStore(manager, false), input, false);
            for (var i = 0; i < activations.size(); i++) {
                note(activations.get(i), found.get(answers + i).toFloatArray());
            }
            found.close();
        }
    }

    private void note(String name, float[] values) {
        var least = 0f;
        var most = 0f;
        for (var value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        var sum = sums.computeIfAbsent(name, first -> new double[2]);
        sum[0] += least;
        sum[1] += most;
    }

    /** The range of each activation; after at least one picture. */
    Map<String, Range> ranges() {
        var ranges = new LinkedHashMap<String, Range>();
        sums.forEach(
                (name, sum) -> ranges.put(name, new Range((float) (sum[0] / pictures), (float) (sum[1] / pictures))));
        return ranges;
    }

    @Override
    public void close() {
        model.close();
    }
}
