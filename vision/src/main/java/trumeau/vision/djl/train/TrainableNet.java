package trumeau.vision.djl.train;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.ModelCard;
import trumeau.vision.djl.Engines;

/**
 * A TorchScript net whose named parameters can be changed. A training pass packs no weights, so the net can be written
 * at any time, as long as {@link #answer} wasn't asked. For one thread.
 */
final class TrainableNet implements AutoCloseable {

    private static final String ANSWER = "answer.weight";
    private static final String ANSWER_BIAS = "answer.bias";

    private final Model model;
    private final PtSymbolBlock block;
    private final ModelCard card;
    private final ParameterStore store;

    private TrainableNet(Model model, ModelCard card) {
        this.model = model;
        this.block = (PtSymbolBlock) model.getBlock();
        this.card = card;
        this.store = new ParameterStore(model.getNDManager(), false);
        JniUtils.enableTrainingMode(block); // DJL loads for inference and believes otherwise
        JniUtils.setGradMode(false); // a collector switches it on
    }

    /**
     * Loads {@code net.pt} of a folder.
     *
     * @throws VisionException {@code MODEL_MALFORMED} when it is no net that can be trained, {@code ENGINE_FAILED}
     */
    static TrainableNet load(Path folder, ModelCard card) {
        Engines.present();
        var model = Model.newInstance("net", Device.cpu(), "PyTorch");
        try {
            model.load(folder.toAbsolutePath(), null, Map.of("trainParam", "true"));
            var net = new TrainableNet(model, card);
            net.check(folder);
            return net;
        } catch (IOException | MalformedModelException | EngineException e) {
            model.close();
            throw new VisionException(
                    Reason.MODEL_MALFORMED, "model " + folder + ": net.pt is no net that PyTorch loads", e);
        } catch (VisionException e) {
            model.close();
            throw e;
        }
    }

    private void check(Path folder) {
        var names = parameters().keySet();
        if (!names.contains(ANSWER) || !names.contains(ANSWER_BIAS)) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "model " + folder + " can't be trained on: its net names no answer layer (a frozen net names none);"
                            + " name a trainable one with --start, as vision/training/export.py writes it");
        }
    }

    /** The parameters by name, in the file's order. */
    Map<String, NDArray> parameters() {
        var found = new LinkedHashMap<String, NDArray>();
        for (var parameter : block.getParameters()) {
            found.put(parameter.getValue().getName(), parameter.getValue().getArray());
        }
        return found;
    }

    /** Rows of the answer layer: the kinds, and one for being a garment where the net says that. */
    float[][] answerRows() {
        var weights = parameters();
        var weight = of(weights, ANSWER);
        var bias = of(weights, ANSWER_BIAS).toFloatArray();
        var values = weight.toFloatArray();
        var wide = (int) weight.getShape().get(1);
        var rows = new float[bias.length][wide + 1];
        for (var row = 0; row < rows.length; row++) {
            System.arraycopy(values, row * wide, rows[row], 0, wide);
            rows[row][wide] = bias[row];
        }
        return rows;
    }

    /**
     * This net with other rows of the answer layer, for these kinds; closes this one.
     *
     * @param rows the weights of a row, then its bias
     * @throws VisionException {@code MODEL_MALFORMED} when the net can't learn other kinds
     */
    TrainableNet withAnswerRows(float[][] rows, ModelCard described) {
        var wide = rows[0].length - 1;
        var weights = FloatBuffer.allocate(rows.length * wide);
        var biases = FloatBuffer.allocate(rows.length);
        for (var row : rows) {
            weights.put(row, 0, wide);
            biases.put(row[wide]);
        }
        var manager = model.getNDManager();
        var weight = (PtNDArray) manager.create(weights.flip(), new Shape(rows.length, wide), DataType.FLOAT32);
        var bias = (PtNDArray) manager.create(biases.flip(), new Shape(rows.length), DataType.FLOAT32);
        try (var first = IValue.from(weight);
                var second = IValue.from(bias);
                var answer = IValueUtils.runMethod(block, "set_answer", first, second)) {
            return answer.isTensor() ? readAgain(described) : this;
        } catch (EngineException | IOException | MalformedModelException e) {
            throw new VisionException(
                    Reason.MODEL_MALFORMED,
                    "the start net can't learn other kinds than its own; export it again with this version's"
                            + " vision/training/export.py",
                    e);
        }
    }

    /** A net shows its new parameters to DJL only after it was read again. */
    private TrainableNet readAgain(ModelCard described) throws IOException, MalformedModelException {
        var written = new ByteArrayOutputStream();
        write(written);
        var other = Model.newInstance("net", Device.cpu(), "PyTorch");
        other.load(new ByteArrayInputStream(written.toByteArray()), Map.of("trainParam", "true"));
        close();
        return new TrainableNet(other, described);
    }

    /** A manager for what one step makes; the caller closes it. */
    NDManager step() {
        return model.getNDManager().newSubManager();
    }

    /**
     * One pass.
     *
     * @param pictures a direct buffer of uint8 [count, height, width, 3] from position 0
     * @return what the net gives, in the order of its card, living with the manager
     */
    NDList forward(NDManager manager, ByteBuffer pictures, int count) {
        return pass(manager, pictures, count, true);
    }

    /** The same answers faster, by weights that it packs: for a net that neither changes nor is written any more. */
    NDList answer(NDManager manager, ByteBuffer pictures, int count) {
        return pass(manager, pictures, count, false);
    }

    private NDList pass(NDManager manager, ByteBuffer pictures, int count, boolean training) {
        var shape = new Shape(count, card.input().height(), card.input().width(), 3);
        var bytes = pictures.duplicate().clear().limit(count * card.input().bytes());
        var tensor = manager.create(bytes, shape, DataType.UINT8);
        return block.forward(store, new NDList(tensor), training);
    }

    ModelCard card() {
        return card;
    }

    /** Writes the TorchScript with the present parameters. */
    void write(OutputStream to) {
        JniUtils.writeModule(block, to, false);
    }

    private static NDArray of(Map<String, NDArray> weights, String name) {
        return java.util.Objects.requireNonNull(weights.get(name), name);
    }

    @Override
    public void close() {
        model.close();
    }
}
