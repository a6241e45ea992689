package trumeau.vision.djl;

import java.nio.file.Path;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;

/** A process that asks one engine for the golden answers; arguments: model folder, engine. */
final class AloneMain {

    private AloneMain() {}

    public static void main(String[] arguments) {
        var model = ModelFolder.open(Path.of(arguments[0]));
        var engine = InferenceEngine.of(arguments[1]).orElseThrow();
        try (var net = Engines.load(model, engine)) {
            model.selfTest().run(net, model.card());
        }
    }
}
