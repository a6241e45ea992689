package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.fixture.SmallStore;

class DemoMakerTest {

    @TempDir
    Path root;

    private DemoFolder folder = new DemoFolder(Path.of(""));
    private Path model = Path.of("");

    @BeforeEach
    void aStoreIsMade() throws IOException {
        folder = new DemoFolder(root.resolve("demo"));
        folder.empty();
        model = Files.createDirectories(root.resolve("model"));
        for (var name : new String[] {"model.json", "net.pt", "golden.json"}) {
            Files.copy(SmallStore.TINY_MODEL.resolve(name), model.resolve(name));
        }
        folder.madeFrom(maker(1).fingerprint());
    }

    @Test
    void theSameStoreIsNotMadeAgain() throws IOException {
        assertThat(maker(1).isMade()).isTrue();
        assertThat(maker(2).isMade()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model.json", "net.pt", "golden.json"})
    void aModelOfWhichAnyFileWasSwappedIsAnotherModel(String file) throws IOException {
        Files.writeString(model.resolve(file), " ", StandardOpenOption.APPEND);

        assertThat(maker(1).isMade()).isFalse();
    }

    private DemoMaker maker(long seed) {
        return new DemoMaker(folder, model, new DemoMaker.Stock(seed, Optional.empty()), () -> Instant.EPOCH);
    }
}
