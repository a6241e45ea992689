package trumeau.vision.djl.quantize;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteOrder;

/** How much one step of a weight in bytes is worth, for each output channel of a convolution. */
final class WeightSteps {

    private static final int LARGEST_WEIGHT = 63;
    private static final float LARGEST_BIAS = 1 << 24;

    private WeightSteps() {}

    /**
     * A step of each output channel's weights: so small that the largest is 63 of them, and so large that the bias,
     * which is counted in the weights' step times the input's, fits its 32 bits. A channel without weights is its bias.
     */
    static float[] of(TensorProto weight, float[] bias, float step) {
        var values = values(weight);
        var scales = new float[(int) weight.getDims(0)];
        var each = values.length / scales.length;
        for (var i = 0; i < values.length; i++) {
            scales[i / each] = Math.max(scales[i / each], Math.abs(values[i]) / LARGEST_WEIGHT);
        }
        for (var i = 0; i < scales.length; i++) {
            scales[i] = Math.max(scales[i], Math.abs(bias[i]) / (step * LARGEST_BIAS));
            scales[i] = scales[i] == 0 ? 1 : scales[i];
        }
        return scales;
    }

    /** The numbers of a tensor of floats. */
    static float[] values(TensorProto tensor) {
        var buffer = tensor.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        var values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
