package trumeau.vision.djl;

import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.classify.NetOutput;

/**
 * A net that a DJL engine has loaded. The caller's direct buffer is the tensor's memory, and the tensor is made again
 * only for another buffer; answers go into arrays that stay. One thread at a time.
 */
final class EngineNet implements GarmentNet {

    private final Model model;
    private final Block block;
    private final ParameterStore parameters;
    private final ModelCard card;
    private final Shape shape;
    private final NetOutput answer;
    private @Nullable Input input;

    /** Takes over the model and closes it. */
    EngineNet(Model model, ModelCard card) {
        this.model = model;
        this.block = model.getBlock();
        this.parameters = new ParameterStore(model.getNDManager(), false);
        this.card = card;
        this.shape = new Shape(1, card.input().height(), card.input().width(), 3);
        this.answer = NetOutput.of(card);
    }

    @Override
    public NetOutput forward(ByteBuffer rgb) {
        var known = inputOf(rgb);
        try (var found = block.forward(parameters, known.list(), false)) {
            var order = card.outputs().order();
            if (found.size() != order.size()) {
                throw wrong(found.size() + " results where " + order.size() + " are described");
            }
            for (var i = 0; i < order.size(); i++) {
                copy(found.get(i), answer.get(order.get(i)));
            }
            return answer;
        } catch (EngineException e) {
            throw new VisionException(Reason.ENGINE_FAILED, "the net failed on a picture: " + e.getMessage(), e);
        } finally {
            known.keepOnlyTheInput();
        }
    }

    @SuppressWarnings("ReferenceEquality") // equal pixels in other memory need another tensor
    private Input inputOf(ByteBuffer rgb) {
        var known = input;
        if (known == null || known.memory() != rgb) {
            if (known != null) {
                known.manager().close();
            }
            var manager = model.getNDManager().newSubManager();
            known = new Input(rgb, manager, new NDList(manager.create(rgb, shape, DataType.UINT8)));
            input = known;
        }
        return known;
    }

    /** How many arrays of the engine are kept between two pictures: the input's. */
    int kept() {
        var known = input;
        return known == null ? 0 : known.manager().getManagedArrays().size();
    }

    private static void copy(NDArray from, float[] to) {
        if (from.getDataType() != DataType.FLOAT32 || from.size() != to.length) {
            throw wrong(from.getDataType() + " " + from.getShape() + " where " + to.length + " float32 are described");
        }
        from.toByteBuffer(true).asFloatBuffer().get(to);
    }

    private static VisionException wrong(String what) {
        return new VisionException(Reason.MODEL_WRONG, "the net gives " + what + "; export or publish the model again");
    }

    @Override
    public void close() {
        model.close();
    }

    /** The buffer that was read last, and the tensor whose memory it is. */
    private record Input(ByteBuffer memory, NDManager manager, NDList list) {

        /**
         * Frees what the engine made on the way: reading an answer that does not lie in one piece makes a copy that
         * nobody holds, and the manager keeps it.
         */
        void keepOnlyTheInput() {
            var own = list.get(0).getUid();
            for (var array : manager.getManagedArrays()) {
                if (!own.equals(array.getUid())) {
                    array.close();
                }
            }
        }
    }
}
