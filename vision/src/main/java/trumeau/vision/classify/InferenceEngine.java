package trumeau.vision.classify;

import java.util.Arrays;
import java.util.Optional;

/** What runs a net. The first is the reference: it also trains, and is used where nothing else was measured. */
public enum InferenceEngine {
    PYTORCH("pytorch", "net.pt"),
    ONNX_RUNTIME("onnxruntime", "net.onnx");

    private final String code;
    private final String netFile;

    InferenceEngine(String code, String netFile) {
        this.code = code;
        this.netFile = netFile;
    }

    /** As commands and files name it. */
    public String code() {
        return code;
    }

    /** The file of a model folder that it runs. */
    public String netFile() {
        return netFile;
    }

    /** The engine of this code. */
    public static Optional<InferenceEngine> of(String code) {
        return Arrays.stream(values())
                .filter(engine -> engine.code.equals(code))
                .findFirst();
    }
}
