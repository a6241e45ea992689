package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAppTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    @Test
    void anAppThatAnnouncedItselfIsFound() throws IOException {
        RunningApp.announce(data, 8123);

        assertThat(RunningApp.of(data)).get().satisfies(app -> assertThat(app.address())
                .hasPort(8123));
    }

    /** In a container the app is process 1 before and after a crash. */
    @Test
    void anotherProcessOfTheSameNumberIsNotTheAppThatCrashed() throws IOException {
        RunningApp.announce(data, 8123);
        Files.writeString(file(), announced().put("born", "another time").toString());

        assertThat(RunningApp.of(data)).isEmpty();
    }

    @Test
    void whereTheBirthIsNotToldALivingProcessIsBelieved() throws IOException {
        RunningApp.announce(data, 8123);
        var told = announced();
        told.remove("born");
        Files.writeString(file(), told.toString());

        assertThat(RunningApp.of(data)).isPresent();
    }

    @Test
    void aDeadProcessIsNoApp() throws IOException {
        RunningApp.announce(data, 8123);
        Files.writeString(file(), announced().put("process", Integer.MAX_VALUE).toString());

        assertThat(RunningApp.of(data)).isEmpty();
    }

    private Path file() {
        return data.resolve("app.json");
    }

    private ObjectNode announced() throws IOException {
        return (ObjectNode) JSON.readTree(file().toFile());
    }
}
