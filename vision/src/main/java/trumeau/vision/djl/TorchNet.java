package trumeau.vision.djl;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutput;

/**
 * The garment net as TorchScript, run by DJL's PyTorch engine on one thread of the processor. Never goes online: the
 * engine's native files come from its jars and are unpacked into the folder that the system property
 * {@code DJL_CACHE_DIR} names, which the embedding app sets.
 */
public final class TorchNet implements GarmentNet {

    private final Model model;
    private final Predictor<ByteBuffer, NetOutput> predictor;

    private TorchNet(Model model, ModelCard card) {
        this.model = model;
        this.predictor = model.newPredictor(new Translation(card.input()));
    }

    /**
     * Loads the net of a folder.
     *
     * @throws VisionException {@code MODEL_MALFORMED} when it is no net that the engine loads, {@code ENGINE_FAILED}
     *     when the engine itself doesn't start
     */
    public static TorchNet load(ModelFolder folder) {
        EngineSettings.apply();
        try {
            var model = Model.newInstance("net", Device.cpu(), "PyTorch");
            return loaded(model, folder);
        } catch (EngineException | UnsatisfiedLinkError e) {
            throw new VisionException(Reason.ENGINE_FAILED, "the PyTorch engine does not start: " + e.getMessage(), e);
        }
    }

    private static TorchNet loaded(Model model, ModelFolder folder) {
        try {
            model.load(folder.folder(), "net");
            return new TorchNet(model, folder.card());
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "model " + folder.folder() + ": net.pt is no TorchScript that this engine loads; export it again",
                    e);
        }
    }

    @Override
    public NetOutput forward(ByteBuffer rgb) {
        try {
            return predictor.predict(rgb);
        } catch (TranslateException e) {
            throw new VisionException(Reason.ENGINE_FAILED, "the net failed on a picture: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        predictor.close();
        model.close();
    }

    /** Wraps the caller's buffer as a tensor, and copies the two results out. */
    private record Translation(ModelCard.NetInput input) implements NoBatchifyTranslator<ByteBuffer, NetOutput> {

        @Override
        public NDList processInput(TranslatorContext context, ByteBuffer rgb) {
            var shape = new Shape(1, input.height(), input.width(), 3);
            return new NDList(context.getNDManager().create(rgb, shape, DataType.UINT8));
        }

        @Override
        public NetOutput processOutput(TranslatorContext context, NDList list) {
            if (list.size() != 2) {
                throw new VisionException(
                        Reason.MODEL_WRONG,
                        "the net gives " + list.size() + " results where logits and embedding are due");
            }
            return new NetOutput(list.get(0).toFloatArray(), list.get(1).toFloatArray());
        }
    }
}
