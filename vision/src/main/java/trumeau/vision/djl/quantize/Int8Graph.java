package trumeau.vision.djl.quantize;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Rewrites a graph so that its convolutions and their sums are done in bytes: around each stand QuantizeLinear and
 * DequantizeLinear nodes, which ONNX Runtime melts into integer operators. Weights are bytes with a scale for each
 * output channel, in 7 bits, since older processors saturate when they add products of 8-bit numbers. A ReLU or ReLU6
 * after a convolution goes: the bytes of what it gives end at zero and at six anyway. All else stays in floats.
 */
final class Int8Graph {

    private static final Set<String> BOUNDS = Set.of("Relu", "Clip");

    private final GraphProto graph;
    private final Function<String, Range> ranges;
    private final Map<String, TensorProto> weights = new HashMap<>();
    private final Map<String, List<NodeProto>> readers = new HashMap<>();
    private final Set<String> outputs = new HashSet<>();
    private final Map<String, Range> inBytes = new HashMap<>();
    private final Map<String, String> renamed = new HashMap<>();
    private final Set<NodeProto> gone = new HashSet<>();
    private final GraphProto.Builder written;

    private Int8Graph(GraphProto graph, Function<String, Range> ranges) {
        this.graph = graph;
        this.ranges = ranges;
        this.written = graph.toBuilder().clearNode();
        graph.getInitializerList().forEach(tensor -> weights.put(tensor.getName(), tensor));
        graph.getOutputList().forEach(output -> outputs.add(output.getName()));
        for (var node : graph.getNodeList()) {
            node.getInputList().forEach(name -> readers.computeIfAbsent(name, first -> new ArrayList<>())
                    .add(node));
        }
    }

    /** The activations whose ranges {@link #write} asks for. */
    static List<String> activations(GraphProto graph) {
        var asked = new LinkedHashSet<String>();
        new Int8Graph(graph, name -> {
                    asked.add(name);
                    return new Range(0, 1);
                })
                .rewritten();
        return List.copyOf(asked);
    }

    /** The graph with these ranges of its activations. */
    static GraphProto write(GraphProto graph, Map<String, Range> ranges) {
        return new Int8Graph(graph, name -> {
                    var range = ranges.get(name);
                    if (range == null) {
                        throw new IllegalArgumentException("nobody measured " + name);
                    }
                    return range;
                })
                .rewritten();
    }

    private GraphProto rewritten() {
        for (var node : graph.getNodeList()) {
            if (gone.contains(node)) {
                continue;
            }
            switch (node.getOpType()) {
                case "Conv" -> convolution(node);
                case "Add" -> sum(node);
                case "Resize" -> resized(node);
                default -> written.addNode(node);
            }
        }
        dropUnreadConstants();
        return written.build();
    }

    /** The bounds of operators that are gone. */
    private void dropUnreadConstants() {
        var read = new HashSet<>(outputs);
        written.getNodeList().forEach(node -> read.addAll(node.getInputList()));
        var kept = written.getNodeList().stream()
                .filter(node -> !node.getOpType().equals("Constant") || read.contains(node.getOutput(0)))
                .toList();
        written.clearNode().addAllNode(kept);
    }

    private void convolution(NodeProto node) {
        var bounds = bounds(node);
        var end = bounds.isEmpty()
                ? node.getOutput(0)
                : bounds.get(bounds.size() - 1).getOutput(0);
        var weight = weights.get(node.getInput(1));
        var bias = node.getInputCount() > 2 ? weights.get(node.getInput(2)) : null;
        if (weight == null || bias == null || outputs.contains(end) || isShared(weight) || isShared(bias)) {
            written.addNode(node);
            return;
        }
        gone.addAll(bounds);
        var shown = inBytes(node.getInput(0));
        var step = Objects.requireNonNull(inBytes.get(shown)).scale();
        var scales = WeightSteps.of(weight, WeightSteps.values(bias), step);
        written.addNode(node.toBuilder()
                .clearInput()
                .addInput(shown)
                .addInput(quantizedWeight(weight, scales))
                .addInput(quantizedBias(bias, scales, step))
                .setOutput(0, end + "_float"));
        bytes(end + "_float", end, ranges.apply(end));
        inBytes.put(end, ranges.apply(end));
    }

    private boolean isShared(TensorProto tensor) {
        return readers.getOrDefault(tensor.getName(), List.of()).size() > 1;
    }

    /** The name of an activation in bytes; it is turned to bytes where it isn't yet. */
    private String inBytes(String input) {
        if (!inBytes.containsKey(input) && !renamed.containsKey(input)) {
            var range = ranges.apply(input);
            renamed.put(input, bytes(input, input + "_bytes", range));
            inBytes.put(input + "_bytes", range);
        }
        return renamed.getOrDefault(input, input);
    }

    /** The ReLU or ReLU6 that alone read a convolution, in their order. */
    private List<NodeProto> bounds(NodeProto convolution) {
        var found = new ArrayList<NodeProto>();
        var name = convolution.getOutput(0);
        var next = readers.getOrDefault(name, List.of());
        while (next.size() == 1 && BOUNDS.contains(next.get(0).getOpType()) && !outputs.contains(name)) {
            found.add(next.get(0));
            name = next.get(0).getOutput(0);
            next = readers.getOrDefault(name, List.of());
        }
        return found;
    }

    private void sum(NodeProto node) {
        if (!node.getInputList().stream().allMatch(inBytes::containsKey) || outputs.contains(node.getOutput(0))) {
            written.addNode(node);
            return;
        }
        through(node, ranges.apply(node.getOutput(0)));
    }

    /** To the nearest there are no new values, so the bytes stay as they are. */
    private void resized(NodeProto node) {
        var range = inBytes.get(node.getInput(0));
        var nearest = node.getAttributeList().stream()
                .filter(attribute -> attribute.getName().equals("mode"))
                .allMatch(mode -> mode.getS().toStringUtf8().equals("nearest"));
        if (range == null || !nearest) {
            written.addNode(node);
        } else {
            through(node, range);
        }
    }

    private void through(NodeProto node, Range range) {
        var name = node.getOutput(0);
        written.addNode(node.toBuilder().setOutput(0, name + "_float"));
        bytes(name + "_float", name, range);
        inBytes.put(name, range);
    }

    /** Adds the two nodes that turn an activation to bytes and back; gives the name of what they give. */
    private String bytes(String from, String to, Range range) {
        var scale = floats(to + "_scale", List.of(), range.scale());
        var zero = initializer(
                to + "_zero", List.of(), TensorProto.DataType.UINT8_VALUE, new byte[] {(byte) range.zeroPoint()});
        written.addNode(node("QuantizeLinear", List.of(from, scale, zero), to + "_quantized"));
        written.addNode(node("DequantizeLinear", List.of(to + "_quantized", scale, zero), to));
        return to;
    }

    private String quantizedWeight(TensorProto weight, float[] scales) {
        var values = WeightSteps.values(weight);
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.round(values[i] / scales[i / (values.length / scales.length)]);
        }
        return constant(weight, TensorProto.DataType.INT8_VALUE, bytes, scales);
    }

    private String quantizedBias(TensorProto bias, float[] scales, float step) {
        var values = WeightSteps.values(bias);
        var bytes = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        var steps = new float[scales.length];
        for (var i = 0; i < values.length; i++) {
            steps[i] = scales[i] * step;
            bytes.putInt(Math.round(values[i] / steps[i]));
        }
        return constant(bias, TensorProto.DataType.INT32_VALUE, bytes.array(), steps);
    }

    /** Replaces a tensor of floats by one of integers, with a scale for each row, and the node that turns it back. */
    private String constant(TensorProto replaced, int type, byte[] integers, float[] scales) {
        var name = replaced.getName();
        for (var i = 0; i < written.getInitializerCount(); i++) {
            if (written.getInitializer(i).getName().equals(name)) {
                written.removeInitializer(i);
                break;
            }
        }
        var quantized = initializer(name + "_quantized", replaced.getDimsList(), type, integers);
        var scale = floats(name + "_scale", List.of((long) scales.length), scales);
        var axis = AttributeProto.newBuilder()
                .setName("axis")
                .setType(AttributeProto.AttributeType.INT)
                .setI(0);
        written.addNode(node("DequantizeLinear", List.of(quantized, scale), name + "_float").toBuilder()
                .addAttribute(axis));
        return name + "_float";
    }

    private static NodeProto node(String operator, List<String> inputs, String output) {
        return NodeProto.newBuilder()
                .setOpType(operator)
                .setName(output)
                .addAllInput(inputs)
                .addOutput(output)
                .build();
    }

    private String floats(String name, List<Long> dimensions, float... values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return initializer(name, dimensions, TensorProto.DataType.FLOAT_VALUE, bytes.array());
    }

    private String initializer(String name, List<Long> dimensions, int type, byte[] bytes) {
        written.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .addAllDims(dimensions)
                .setDataType(type)
                .setRawData(ByteString.copyFrom(bytes)));
        return name;
    }
}
