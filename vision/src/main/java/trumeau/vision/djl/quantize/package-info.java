/**
 * Post-training quantization: from a net in 32-bit floats to one whose convolutions are done in 8-bit integers, as a
 * model folder of its own. ONNX Runtime alone runs it.
 */
@NullMarked
package trumeau.vision.djl.quantize;

import org.jspecify.annotations.NullMarked;
