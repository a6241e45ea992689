package trumeau.vision.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/** Reads the weights out of a TorchScript net that names them, as a trainable one does and a frozen one doesn't. */
public final class TorchWeights {

    private TorchWeights() {}

    /**
     * The parameters in the file's order, rows first.
     *
     * @param net a TorchScript file
     * @throws VisionException {@code MODEL_MALFORMED} when it is none, {@code ENGINE_FAILED} when PyTorch isn't here
     */
    public static Map<String, float[]> read(Path net) {
        EngineSettings.apply();
        var file = String.valueOf(net.getFileName());
        try (var model = Model.newInstance(file.replaceFirst("\\.pt$", ""), Device.cpu(), "PyTorch")) {
            model.load(net.toAbsolutePath().getParent(), null, Map.of("trainParam", "true"));
            var weights = new LinkedHashMap<String, float[]>();
            for (var parameter : model.getBlock().getParameters()) {
                weights.put(
                        parameter.getValue().getName(),
                        parameter.getValue().getArray().toFloatArray());
            }
            return weights;
        } catch (IOException | MalformedModelException e) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED, net + " is no TorchScript that this engine loads; export it again", e);
        } catch (EngineException | LinkageError e) {
            throw new VisionException(Reason.ENGINE_FAILED, "the PyTorch engine does not start: " + e.getMessage(), e);
        }
    }
}
