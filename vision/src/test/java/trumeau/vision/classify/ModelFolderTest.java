package trumeau.vision.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

class ModelFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheTinyModel() throws IOException {
        for (var name : new String[] {"model.json", "net.pt", "golden.json"}) {
            Files.copy(Path.of("src/test/resources/models/tiny", name), folder.resolve(name));
        }
    }

    @Test
    void aModelFolderSaysWhatItIs() {
        var model = ModelFolder.open(folder);

        assertThat(model.card().name()).isEqualTo("tiny");
        assertThat(model.card().categories()).containsExactly("redwear", "greenwear", "bluewear");
        assertThat(model.selfTest().answers()).hasSize(3);
        assertThat(model.space()).isEqualTo(ModelFolder.open(folder).space());
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.json", "net.pt", "golden.json"})
    void aMissingFileIsNamed(String name) throws IOException {
        Files.delete(folder.resolve(name));

        refused(Reason.MODEL_MISSING, name);
    }

    @Test
    void anotherNetThanDescribedIsRefused() throws IOException {
        var net = Files.readAllBytes(folder.resolve("net.pt"));
        net[net.length / 2] ^= 1;
        Files.write(folder.resolve("net.pt"), net);

        refused(Reason.MODEL_WRONG, "net.pt is not the file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formatVersion\": 1 | \"formatVersion\": 3 | formatVersion must be 1 or 2",
                "\"NHWC\" | \"NCHW\" | NHWC uint8 RGB",
                "\"greenwear\" | \"redwear\" | differ",
                "\"greenwear\", | '' | logits",
                "\"temperature\": 0.5 | \"temperature\": 0 | temperature",
                "\"abstain\": 0.8 | \"abstain\": 8 | abstain",
                "\"dimensions\": 4 | \"dimensions\": 5 | embedding",
                "\"name\" | \"nome\" | name is missing",
                "{ | '' | export or publish"
            })
    void aWrongDescriptionIsRefused(String from, String to, String message) throws IOException {
        var text = Files.readString(folder.resolve("model.json"));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve("model.json"), text.replace(from, to));

        refused(Reason.MODEL_MALFORMED, message);
    }

    @Test
    void theSecondFormatNamesOutputsAndNets() throws IOException {
        copyTheFullModel();

        var card = ModelFolder.open(folder).card();

        assertThat(card.outputs().order())
                .containsExactlyElementsOf(EnumSet.range(NetOutputs.Kind.LOGITS, NetOutputs.Kind.ATTRIBUTES));
        assertThat(card.outputs().maskSide()).isEqualTo(8);
        assertThat(card.outputs().attributes())
                .containsExactly(
                        new Attribute("pattern", List.of("plain", "striped"), Set.of()),
                        new Attribute("sleeve", List.of("short", "long"), Set.of("bluewear")));
        assertThat(card.thresholds().garment()).isEqualTo(0.3);
        assertThat(card.nets().engines()).containsExactly(InferenceEngine.PYTORCH);
        assertThat(ModelFolder.open(folder).selfTest().answers().get(0).output().mask())
                .hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"size\": 8 | \"size\": 0 | mask.size",
                "\"size\": 8 | \"size\": 7 | 64 mask where model.json has 49",
                "\"mask\" | \"pose\" | outputs may name",
                "\"garment\", | \"logits\", | differ",
                "\"embedding\", | \"garment\", | differ",
                "\"net.pt\" | \"net.xy\" | net.pt, net.onnx or both",
                "\"weights\" | \"waits\" | weights is missing",
                "\"garment\": 0.3 | \"garment\": 3 | thresholds.garment",
                "\"attributes\": | \"atributes\": | attributes must be described",
                "\"sleeve\" | \"pattern\" | attributes must differ",
                "\"striped\" | \"plain\" | attributes.pattern.values"
            })
    void aWrongSecondFormatIsRefused(String from, String to, String message) throws IOException {
        copyTheFullModel();
        var text = Files.readString(folder.resolve("model.json"));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve("model.json"), text.replaceFirst(from, to));

        refused(Reason.MODEL_MALFORMED, message);
    }

    @Test
    void aParserGivesPartsAloneAndNeedsNoThresholds() throws IOException {
        copyModel("worn");

        var model = ModelFolder.open(folder);

        assertThat(model.card().outputs().task()).isEqualTo(NetOutputs.Task.PARSER);
        assertThat(model.card().outputs().grid()).isEqualTo(new NetOutputs.Grid(12, 20));
        assertThat(model.card().categories()).hasSize(12).contains("outerwear", "skin");
        assertThat(model.selfTest().answers().get(0).output().parts()).hasSize((12 * 12 * 20 + 96) / 97);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"outputs\": [ | \"outputs\": [\"mask\", | logits and embedding, or parts",
                "\"width\": 12 | \"width\": 0 | 1..1024 cells a side",
                "\"width\": 12 | \"width\": 11 | 30 parts where model.json has 28",
                "\"hair\" | \"skin\" | differ"
            })
    void aWrongParserIsRefused(String from, String to, String message) throws IOException {
        copyModel("worn");
        var text = Files.readString(folder.resolve("model.json"));
        var wrong = text.replace(from, to);
        assertThat(wrong).isNotEqualTo(text);
        Files.writeString(folder.resolve("model.json"), wrong);

        refused(Reason.MODEL_MALFORMED, message);
    }

    private void copyTheFullModel() throws IOException {
        copyModel("full");
    }

    private void copyModel(String which) throws IOException {
        for (var name : new String[] {"model.json", "net.pt", "golden.json"}) {
            Files.copy(
                    Path.of("src/test/resources/models", which, name),
                    folder.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void aNetThatAnswersOtherwiseFailsItsSelfTest() {
        var model = ModelFolder.open(folder);
        var input = ByteBuffer.allocateDirect(model.card().input().bytes());
        SelfTest.fill(input, 1);
        GarmentNet other = new GarmentNet() {
            @Override
            public NetOutput forward(ByteBuffer rgb) {
                var golden = model.selfTest().answers().get(0).output();
                var logits = golden.logits().clone();
                logits[1] += rgb.equals(input) ? 0.002f : 0;
                return golden.with(NetOutputs.Kind.LOGITS, logits);
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> model.selfTest().run(other, model.card()))
                .isInstanceOf(VisionException.class)
                .hasMessageContaining("self-test")
                .hasMessageContaining("logits 1");
    }

    private void refused(Reason reason, String message) {
        assertThatThrownBy(() -> ModelFolder.open(folder))
                .isInstanceOfSatisfying(
                        VisionException.class, e -> assertThat(e.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }
}
