package trumeau.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A net that packs its weights still trains, and never answers with weights that training has left behind. */
class TrainableNetTest {

    private Model model;

    @BeforeEach
    void load() throws Exception {
        EngineSettings.apply();
        model = Model.newInstance("net", Device.cpu(), "PyTorch");
        model.load(Path.of("src/test/resources/models/full").toAbsolutePath(), null, Map.of("trainParam", "true"));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void aLossReachesTheFirstConvolution() {
        var weight = parameter("stem.weight");
        weight.setRequiresGradient(true);
        JniUtils.enableTrainingMode((PtSymbolBlock) model.getBlock()); // DJL loads for inference and believes otherwise
        try (var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            collector.backward(mask(true).sum());
        }

        assertThat(weight.getGradient().abs().sum().getFloat()).isPositive();
    }

    @Test
    void whatWasPackedIsForgottenInTraining() {
        var before = mask(false).toFloatArray();
        var bias = parameter("mask.bias");
        bias.setRequiresGradient(false);
        bias.addi(1);

        assertThat(mask(false).toFloatArray()).as("still packed").isEqualTo(before);
        assertThat(mask(true).toFloatArray()[0])
                .isCloseTo(before[0] + 1, org.assertj.core.api.Assertions.within(1e-4f));
        assertThat(mask(false).toFloatArray()[0])
                .isCloseTo(before[0] + 1, org.assertj.core.api.Assertions.within(1e-4f));
    }

    private NDArray parameter(String name) {
        for (var parameter : model.getBlock().getParameters()) {
            if (parameter.getValue().getName().equals(name)) {
                return parameter.getValue().getArray();
            }
        }
        throw new AssertionError("no parameter " + name + " in "
                + Arrays.toString(model.getBlock().getParameters().keys().toArray()));
    }

    private NDArray mask(boolean training) {
        var pixels = new byte[16 * 16 * 3];
        new Random(3).nextBytes(pixels);
        var input = ByteBuffer.allocateDirect(pixels.length).put(pixels).flip();
        var manager = model.getNDManager();
        var tensor = manager.create(input, new Shape(1, 16, 16, 3), DataType.UINT8);
        return model.getBlock()
                .forward(new ParameterStore(manager, false), new NDList(tensor), training)
                .get(3);
    }
}
