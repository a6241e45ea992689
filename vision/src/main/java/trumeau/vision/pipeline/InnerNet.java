package trumeau.vision.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;
import trumeau.vision.classify.GarmentNet;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.classify.NetOutputs;
import trumeau.vision.djl.Engines;

/** A net that lies in the folder of a model that looks at garments, and that has given its golden answers. */
record InnerNet(ModelFolder folder, GarmentNet net) implements AutoCloseable {

    InnerNet {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(net, "net");
    }

    /**
     * The net of this name, run by the engine where it has a file for it; empty when there is none.
     *
     * @throws VisionException {@code MODEL_*}, {@code ENGINE_FAILED}
     */
    static Optional<InnerNet> in(Path model, String name, NetOutputs.Task task, InferenceEngine engine) {
        var own = model.resolve(name);
        if (Files.notExists(own)) {
            return Optional.empty();
        }
        var folder = ModelFolder.open(own);
        if (folder.card().outputs().task() != task) {
            throw new VisionException(
                    Reason.MODEL_WRONG,
                    "model " + own + " gives " + folder.card().outputs().task().words()
                            + "; here belongs one whose outputs name " + task.words()
                            + ": export or publish the model again");
        }
        var has = folder.card().nets().engines().contains(engine);
        var net = Engines.load(folder, has ? engine : GarmentRecogniser.usual(folder));
        try {
            folder.selfTest().run(net, folder.card());
            return Optional.of(new InnerNet(folder, net));
        } catch (RuntimeException e) {
            net.close();
            throw e;
        }
    }

    @Override
    public void close() {
        net.close();
    }
}
