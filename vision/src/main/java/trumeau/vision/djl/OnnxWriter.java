package trumeau.vision.djl;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Map;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/**
 * Writes ONNX nets, which neither DJL nor PyTorch for Java can: a skeleton is a graph that has every weight as an input
 * of a fixed shape, and gets the weights by their names. Only the answer layer may have more or fewer rows than the
 * skeleton was made with, since a net may learn other kinds. Equal skeletons and weights give equal bytes.
 */
public final class OnnxWriter {

    private static final int FLOAT32 = TensorProto.DataType.FLOAT_VALUE;
    private static final String ANSWER = "answer.";
    private static final String LOGITS = "logits";

    private OnnxWriter() {}

    /**
     * The net: the skeleton with these weights in it.
     *
     * @param skeleton a serialised ONNX model
     * @param weights by the names of the graph's inputs, rows first, as many numbers as the input has
     * @return a serialised ONNX model, whose inputs are those that no weight is named for
     * @throws VisionException {@code MODEL_MALFORMED} when the skeleton is no ONNX, a weight has no place in it or
     *     another size, or more than one input stays open
     */
    public static byte[] write(byte[] skeleton, Map<String, float[]> weights) {
        try {
            var model = ModelProto.parseFrom(skeleton).toBuilder();
            fill(model.getGraphBuilder(), weights);
            return model.build().toByteArray();
        } catch (InvalidProtocolBufferException e) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "the skeleton is no ONNX model: " + e.getMessage() + "; export it again",
                    e);
        }
    }

    private static void fill(GraphProto.Builder graph, Map<String, float[]> weights) {
        var homeless = new HashSet<>(weights.keySet());
        var open = graph.getInputList().stream()
                .filter(input -> !weights.containsKey(input.getName()))
                .toList();
        for (var input : graph.getInputList()) {
            if (homeless.remove(input.getName())) {
                graph.addInitializer(tensor(input, weights.getOrDefault(input.getName(), new float[0])));
            }
        }
        if (!homeless.isEmpty() || open.size() != 1) {
            throw malformed("weights without a place: "
                    + homeless.stream().sorted().toList() + "; inputs without weights: "
                    + open.stream().map(ValueInfoProto::getName).toList() + ", where the picture alone is right");
        }
        graph.clearInput().addAllInput(open);
        graph.getOutputBuilderList().stream()
                .filter(output -> output.getName().equals(LOGITS))
                .forEach(OnnxWriter::anyNumber);
    }

    /** How many logits there are follows from the answer layer; a number that is named must be right. */
    private static void anyNumber(ValueInfoProto.Builder output) {
        var shape = output.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
        if (shape.getDimCount() > 0) {
            shape.getDimBuilder(shape.getDimCount() - 1).setDimParam("kinds");
        }
    }

    private static TensorProto tensor(ValueInfoProto input, float[] values) {
        var type = input.getType().getTensorType();
        var tensor = TensorProto.newBuilder().setName(input.getName()).setDataType(FLOAT32);
        var size = 1L;
        for (var dimension : type.getShape().getDimList()) {
            tensor.addDims(dimension.getDimValue());
            size *= dimension.getDimValue();
        }
        if (input.getName().startsWith(ANSWER) && size > 0) {
            var row = size / tensor.getDims(0);
            tensor.setDims(0, values.length / row);
            size = tensor.getDims(0) * row;
        }
        if (type.getElemType() != FLOAT32 || size != values.length) {
            throw malformed(values.length + " float32 for " + input.getName() + ", which takes " + size
                    + " of ONNX type " + type.getElemType());
        }
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return tensor.setRawData(ByteString.copyFrom(bytes)).build();
    }

    private static VisionException malformed(String what) {
        return new VisionException(
                Reason.MODEL_MALFORMED, "skeleton and weights don't fit: " + what + "; export both again");
    }
}
