package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.FullModel;
import trumeau.kiosk.fixture.InstalledStore;

class DoctorTuneTest {

    private final Console console = new Console();

    @TempDir
    Path folder;

    @Test
    void theMeasuredEngineIsKeptAndTold() throws IOException {
        try (var device = new InstalledStore(folder)) {
            device.next(FullModel.complete(folder.resolve("model")));
        }
        var data = folder.resolve("data");

        assertThat(engineLine(data)).contains("untried", "pytorch", "not measured", "doctor --tune");
        assertThat(engineLine(data, "--tune")).contains("ok", "measured at", "pytorch", "onnxruntime", " ms");
        assertThat(data.resolve("engine.json")).content().contains("\"weights\"", "\"p50Ms\"");
        assertThat(engineLine(data)).contains("ok", "measured at");
    }

    @Test
    void withoutAModelThereIsNothingToMeasure() throws IOException {
        var data = Files.createDirectory(folder.resolve("data"));

        assertThat(console.run("doctor", "--tune", "--data", data.toString())).isEqualTo(2);
        assertThat(console.err()).contains("nothing to measure", "trumeau sync");
        assertThat(data.resolve("engine.json")).doesNotExist();
    }

    private static String engineLine(Path data, String... more) {
        var asked = new Console();
        var words =
                new java.util.ArrayList<>(java.util.List.of("doctor", "--data", data.toString(), "--camera", "none:"));
        words.addAll(java.util.List.of(more));
        asked.run(words.toArray(new String[0]));
        return asked.out()
                .lines()
                .filter(line -> line.contains(" engine "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(asked.out() + asked.err()));
    }
}
