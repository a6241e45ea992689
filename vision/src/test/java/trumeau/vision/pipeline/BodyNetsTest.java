package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.VisionException;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.djl.BothNets;

/** The nets of the body that are shipped. */
class BodyNetsTest {

    private static final Path SHIPPED = Path.of("models/garment");
    private static final Path WORN = Path.of("../../shared/data/worn/photos");

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void copy() {
        model = BothNets.of(SHIPPED, folder.resolve("model"));
    }

    @Test
    void whatIsSeenOfAPersonIsWhereThePersonIsByBothEngines() throws IOException {
        assumeTrue(Files.isDirectory(WORN), "the photos of worn clothes (shared/data/worn) are not here");
        var photo = Files.readAllBytes(WORN.resolve("0003.jpg"));
        var body = bodyIn(photo, InferenceEngine.ONNX_RUNTIME);
        var other = bodyIn(photo, InferenceEngine.PYTORCH);
        assertThat(body.presence()).isGreaterThan(0.9);
        assertThat(body.at(BodyPoint.LEFT_SHOULDER).y())
                .isLessThan(body.at(BodyPoint.LEFT_HIP).y());
        assertThat(body.at(BodyPoint.LEFT_HIP).y())
                .isLessThan(body.at(BodyPoint.LEFT_ANKLE).y());
        assertThat(body.at(BodyPoint.LEFT_SHOULDER).x())
                .as("who faces the camera has the left arm at its right")
                .isGreaterThan(body.at(BodyPoint.RIGHT_SHOULDER).x());
        for (var point : BodyPoint.values()) {
            assertThat(body.at(point).to(other.at(point)))
                    .as("%s of both engines", point)
                    .isCloseTo(0, within(1.0));
        }
    }

    @Test
    void oneNetWithoutTheOtherIsRefused() throws IOException {
        for (var file : files("landmarks")) {
            Files.delete(file);
        }
        Files.delete(model.resolve("landmarks"));

        refused("has one of bodies and landmarks without the other");
    }

    @Test
    void aNetForSomethingElseIsRefused() throws IOException {
        for (var file : files("worn")) {
            Files.copy(file, model.resolve("bodies").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }

        refused("gives parts; here belongs one whose outputs name boxes and scores");
    }

    @Test
    void pointsInAnotherOrderAreRefused() throws IOException {
        var card = model.resolve("landmarks/model.json");
        Files.writeString(
                card,
                Files.readString(card)
                        .replace("left-shoulder", "other")
                        .replace("right-shoulder", "left-shoulder")
                        .replace("other", "right-shoulder"));

        refused("not the points of a body");
    }

    private Body bodyIn(byte[] photo, InferenceEngine engine) {
        try (var recogniser = GarmentRecogniser.load(model, engine)) {
            return recogniser.bodyIn(photo).orElseThrow();
        }
    }

    private List<Path> files(String net) throws IOException {
        try (var files = Files.list(model.resolve(net))) {
            return files.toList();
        }
    }

    private void refused(String message) {
        assertThatThrownBy(() -> BodyNets.in(model, InferenceEngine.ONNX_RUNTIME))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining(message);
    }
}
