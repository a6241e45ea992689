package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.FullModel;
import trumeau.vision.VisionException;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.pipeline.GarmentRecogniser;

class ReleasedModelTest {

    @TempDir
    Path staging;

    @Test
    void aReleaseHoldsTheNetOfEveryEngineAndNoSkeleton() throws IOException {
        var files = ReleasedModel.files(FullModel.KEPT, staging);

        assertThat(files)
                .extracting(file -> file.name().value())
                .containsExactly("model/golden.json", "model/model.json", "model/net.onnx", "model/net.pt");
        var folder = staging.resolve("model");
        for (var engine : InferenceEngine.values()) {
            try (var recogniser = GarmentRecogniser.load(folder, engine);
                    var kept = GarmentRecogniser.load(FullModel.KEPT)) {
                assertThat(recogniser.space()).isEqualTo(kept.space());
            }
        }
    }

    @Test
    void aModelWithoutASkeletonIsReleasedAsItIs() throws IOException {
        assertThat(ReleasedModel.files(FullModel.KEPT.resolveSibling("tiny"), staging))
                .extracting(file -> file.name().value())
                .containsExactly("model/golden.json", "model/model.json", "model/net.pt");
    }

    @Test
    void theParserOfWhatPeopleWearIsReleasedForEveryEngineToo(@TempDir Path dressed) throws IOException {
        copy(FullModel.KEPT, dressed);
        copy(FullModel.KEPT.resolveSibling("worn"), Files.createDirectory(dressed.resolve("worn")));

        assertThat(ReleasedModel.files(dressed, staging))
                .extracting(file -> file.name().value())
                .contains("model/net.onnx", "model/worn/golden.json", "model/worn/model.json")
                .contains("model/worn/net.onnx", "model/worn/net.pt");
        for (var engine : InferenceEngine.values()) {
            try (var recogniser = GarmentRecogniser.load(staging.resolve("model"), engine)) {
                assertThat(recogniser.knowsWorn()).isTrue();
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var kept = Files.list(from)) {
            for (var file : kept.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void aNetThatAnswersOtherwiseIsNotReleased(@TempDir Path wrong) throws IOException {
        copy(FullModel.KEPT, wrong);
        var golden = Files.readString(wrong.resolve("golden.json"));
        Files.writeString(wrong.resolve("golden.json"), golden.replaceFirst("\"seed\": 2", "\"seed\": 5"));

        assertThatThrownBy(() -> ReleasedModel.files(wrong, staging))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("self-test");
    }
}
