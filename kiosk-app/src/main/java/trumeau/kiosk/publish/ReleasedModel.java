package trumeau.kiosk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import trumeau.device.publish.PublishedFile;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.kiosk.wiring.ReleaseLayout;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.djl.Engines;
import trumeau.vision.djl.ModelCompletion;
import trumeau.vision.pipeline.GarmentRecogniser;

/** A vision model as a release holds it: with the net of every engine, made of the weights that its folder has once. */
public final class ReleasedModel {

    private ReleasedModel() {}

    /**
     * The model's files; what the folder lacks is made in the staging folder.
     *
     * @throws trumeau.vision.VisionException as {@link #complete}
     */
    static List<PublishedFile> files(Path model, Path staging) throws IOException {
        return filesOf(complete(model, staging));
    }

    /**
     * The folder itself where it lacks nothing, else a complete copy in the staging folder, whose new net has given the
     * golden answers.
     *
     * @throws trumeau.vision.VisionException when the folder's skeleton doesn't fit its weights, or the net made of
     *     them answers otherwise
     */
    public static Path complete(Path model, Path staging) throws IOException {
        var added = new LinkedHashMap<String, Map<String, byte[]>>();
        added.put("", ModelCompletion.of(model));
        ModelFolder.INNER.stream()
                .filter(name -> Files.exists(model.resolve(name)))
                .forEach(name -> added.put(name, ModelCompletion.of(model.resolve(name))));
        if (added.values().stream().allMatch(Map::isEmpty)) {
            return model;
        }
        var complete = staging.resolve(ReleaseLayout.MODEL_FOLDER);
        for (var file : filesOf(model)) {
            var target = complete.resolve(model.relativize(file.file()));
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(file.file(), target);
        }
        for (var folder : added.entrySet()) {
            write(folder.getValue(), complete.resolve(folder.getKey()));
        }
        prove(complete);
        return complete;
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private static void prove(Path complete) {
        if (Engines.present().contains(InferenceEngine.ONNX_RUNTIME)) {
            GarmentRecogniser.load(complete, InferenceEngine.ONNX_RUNTIME).close();
        }
    }

    private static List<PublishedFile> filesOf(Path folder) {
        return ReleaseLayout.MODEL_FILES.stream()
                .map(name -> new PublishedFile(
                        new ArtefactName(name),
                        ArtefactKind.MODEL_FILE,
                        folder.resolve(name.substring(ReleaseLayout.MODEL_FOLDER.length() + 1))))
                .filter(file -> Files.exists(file.file()))
                .toList();
    }
}
