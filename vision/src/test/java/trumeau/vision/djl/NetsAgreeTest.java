package trumeau.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;
import trumeau.vision.opencv.GarmentCrop;
import trumeau.vision.opencv.PhotoFrames;

/** The shipped weights answer the same by both engines. {@code -Dmodel=FOLDER} asks another model. */
class NetsAgreeTest {

    private static final Path MODEL = Path.of(System.getProperty("model", "models/garment"));
    private static final Path CLOTHING = Path.of("../../shared/data/clothing");
    private static final int PHOTOS = 50;

    @TempDir
    Path folder;

    private ModelFolder model;

    @BeforeEach
    void complete() {
        assumeTrue(Files.exists(MODEL.resolve("skeleton.onnx")), "the shipped net has no ONNX skeleton yet");
        model = ModelFolder.open(BothNets.of(MODEL, folder.resolve("both")));
    }

    @Test
    void theyAgreeOnTheGoldenInputs() {
        try (var torch = Engines.load(model, InferenceEngine.PYTORCH);
                var onnx = Engines.load(model, InferenceEngine.ONNX_RUNTIME)) {
            model.selfTest().run(torch, model.card());
            model.selfTest().run(onnx, model.card());
            for (var input : model.selfTest().inputs(model.card())) {
                EnginesTest.assertSame(torch.forward(input), onnx.forward(input));
            }
        }
    }

    @Test
    void theyAgreeOnPhotos() throws IOException {
        assumeTrue(Files.isDirectory(CLOTHING), "the clothing photos (shared/data/clothing) are not here");
        var photos = PhotoSet.read(CLOTHING, Split.VALIDATION, Labels.TOP10).photos();
        assertThat(photos).hasSizeGreaterThanOrEqualTo(PHOTOS);
        var frames = new PhotoFrames(InstantSource.system());
        var size = model.card().input();
        try (var torch = Engines.load(model, InferenceEngine.PYTORCH);
                var onnx = Engines.load(model, InferenceEngine.ONNX_RUNTIME);
                var crop = new GarmentCrop(size.width(), size.height())) {
            for (var i = 0; i < PHOTOS; i++) {
                var photo = photos.get(i * photos.size() / PHOTOS);
                var frame = frames.make(Files.readAllBytes(photo.file()));
                var input = crop.cut(frame, frame.content());
                EnginesTest.assertSame(torch.forward(input), onnx.forward(input));
                frame.release();
            }
        }
    }
}
