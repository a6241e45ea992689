package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.kiosk.fixture.FullModel;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;

class DeviceEngineTest {

    private static final Instant AT = Instant.parse("2026-11-25T01:00:00Z");
    private static final Map<InferenceEngine, Double> FIGURES =
            Map.of(InferenceEngine.PYTORCH, 9.1, InferenceEngine.ONNX_RUNTIME, 3.4);

    @TempDir
    Path folder;

    private ModelFolder model;

    @BeforeEach
    void complete() throws IOException {
        model = ModelFolder.open(FullModel.complete(folder.resolve("model")));
    }

    private EngineChoice choice() {
        return new EngineChoice(
                InferenceEngine.ONNX_RUNTIME, model.card().nets().weights(), FIGURES, AT);
    }

    @Test
    void whatWasWrittenIsRead() {
        assertThat(EngineChoice.read(choice().write())).isEqualTo(choice());
    }

    @Test
    void theMeasuredEngineIsTaken() throws IOException {
        Files.write(DeviceEngine.file(folder), choice().write());

        var engine = DeviceEngine.of(folder, model);

        assertThat(engine.engine()).isEqualTo(InferenceEngine.ONNX_RUNTIME);
        assertThat(engine.measured()).isTrue();
        assertThat(engine.why()).contains("pytorch 9.1 ms, onnxruntime 3.4 ms").contains("2026-11-25");
    }

    @Test
    void withoutAMeasurementItIsTheReference() {
        assertThat(DeviceEngine.of(folder, model).engine()).isEqualTo(InferenceEngine.PYTORCH);
        assertThat(DeviceEngine.of(folder, model).why()).contains("not measured", "doctor --tune");
    }

    @Test
    void aMeasurementWithOtherWeightsIsLeftAside() throws IOException {
        var other = new EngineChoice(InferenceEngine.ONNX_RUNTIME, "0".repeat(64), FIGURES, AT);
        Files.write(DeviceEngine.file(folder), other.write());

        assertThat(DeviceEngine.of(folder, model).engine()).isEqualTo(InferenceEngine.PYTORCH);
        assertThat(DeviceEngine.of(folder, model).why()).contains("another model");
    }

    @Test
    void anEngineThatTheModelHasNoNetForIsLeftAside() throws IOException {
        Files.write(DeviceEngine.file(folder), choice().write());
        var kept = ModelFolder.open(FullModel.KEPT);

        assertThat(DeviceEngine.of(folder, kept).engine()).isEqualTo(InferenceEngine.PYTORCH);
        assertThat(DeviceEngine.of(folder, kept).why()).contains("net.onnx");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"onnxruntime\", | \"tensorflow\", | no engine is called",
                "\"formatVersion\" : 1 | \"formatVersion\" : 2 | formatVersion",
                "3.4 | -3.4 | above 0",
                "2026-11-25T | yesterday | could not be parsed",
                "\"p50Ms\" : { | \"p50Ms\" : | no JSON"
            })
    void aDamagedChoiceIsLeftAside(String from, String to, String why) throws IOException {
        var text = new String(choice().write(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        Files.writeString(DeviceEngine.file(folder), text.replaceFirst(java.util.regex.Pattern.quote(from), to));

        var engine = DeviceEngine.of(folder, model);

        assertThat(engine.engine()).isEqualTo(InferenceEngine.PYTORCH);
        assertThat(engine.why()).contains("can't be used").contains(why);
    }

    @Test
    void aChoiceWithoutAFigureOfItsEngineIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngineChoice(
                        InferenceEngine.ONNX_RUNTIME, "0".repeat(64), Map.of(InferenceEngine.PYTORCH, 9.1), AT));
    }

    @Test
    void aChosenEngineThatFailsGivesWayToTheReference() throws IOException {
        try (var device = new InstalledStore(folder.resolve("store"))) {
            var generation = device.next();
            try (var loaded = ServingGeneration.load(generation, kept -> InferenceEngine.ONNX_RUNTIME)) {
                assertThat(loaded.recogniser().engine()).isEqualTo(InferenceEngine.PYTORCH);
            }
        }
    }

    @Test
    void aReleaseWithBothNetsServesByTheChosenOne() throws IOException {
        try (var device = new InstalledStore(folder.resolve("store"))) {
            var generation = device.next(model.folder());
            try (var loaded = ServingGeneration.load(generation, kept -> InferenceEngine.ONNX_RUNTIME)) {
                assertThat(loaded.recogniser().engine()).isEqualTo(InferenceEngine.ONNX_RUNTIME);
            }
        }
    }
}
