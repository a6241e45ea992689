package trumeau.vision.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;

/**
 * The engines behind DJL, each on one thread of the processor. None goes online: native files come from their jars.
 * PyTorch's are unpacked into the folder that the system property {@code DJL_CACHE_DIR} names, which the embedding app
 * sets; ONNX Runtime's into the system's folder for temporary files, and are deleted when the process ends by itself.
 */
public final class Engines {

    private static final Map<InferenceEngine, Way> WAYS = new EnumMap<>(Map.of(
            InferenceEngine.PYTORCH,
            new Way("PyTorch", "ai.djl.pytorch:pytorch-engine, pytorch-native-cpu and pytorch-jni", Map.of()),
            InferenceEngine.ONNX_RUNTIME,
            new Way(
                    "OnnxRuntime",
                    "ai.djl.onnxruntime:onnxruntime-engine and com.microsoft.onnxruntime:onnxruntime",
                    Map.of("intraOpNumThreads", "1", "interOpNumThreads", "1"))));

    private Engines() {}

    /** How DJL runs an engine: its name there, the jars that bring it, and options of loading a net. */
    private record Way(String name, String jars, Map<String, String> options) {}

    /** The engines whose jars are here, the reference first. */
    public static List<InferenceEngine> present() {
        EngineSettings.apply();
        return Arrays.stream(InferenceEngine.values())
                .filter(engine -> Engine.hasEngine(way(engine).name()))
                .toList();
    }

    /**
     * Loads the net of a folder.
     *
     * @throws VisionException {@code MODEL_MISSING} when the folder has no net for this engine, {@code MODEL_MALFORMED}
     *     when it is no net that the engine loads, {@code ENGINE_FAILED} when the engine isn't here or doesn't start
     */
    public static GarmentNet load(ModelFolder folder, InferenceEngine engine) {
        if (!folder.card().nets().engines().contains(engine)) {
            throw new VisionException(
                    Reason.MODEL_MISSING,
                    "model " + folder.folder() + " has no " + engine.netFile() + " for the engine " + engine.code()
                            + "; publish it again, or choose another engine");
        }
        return new EngineNet(open(folder.folder(), engine), folder.card());
    }

    private static Model started(InferenceEngine engine) {
        var way = way(engine);
        if (!Engine.hasEngine(way.name())) {
            throw new VisionException(
                    Reason.ENGINE_FAILED,
                    "the engine " + engine.code() + " is not here; it comes with the jars " + way.jars());
        }
        try {
            return Model.newInstance("net", Device.cpu(), way.name());
        } catch (EngineException | LinkageError e) {
            throw new VisionException(
                    Reason.ENGINE_FAILED, "the engine " + engine.code() + " does not start: " + e.getMessage(), e);
        }
    }

    /**
     * Loads whatever net lies in a folder; the caller closes it.
     *
     * @throws VisionException {@code MODEL_MALFORMED} when it is no net that the engine loads, {@code ENGINE_FAILED}
     *     when the engine isn't here or doesn't start
     */
    public static Model open(Path folder, InferenceEngine engine) {
        EngineSettings.apply();
        var model = started(engine);
        try {
            model.load(folder, "net", way(engine).options());
            return model;
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "model " + folder + ": " + engine.netFile() + " is no net that this engine loads; export it again",
                    e);
        }
    }

    private static Way way(InferenceEngine engine) {
        return java.util.Objects.requireNonNull(WAYS.get(engine));
    }
}
