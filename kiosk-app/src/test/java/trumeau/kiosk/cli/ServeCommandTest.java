package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ServeCommandTest {

    @TempDir
    Path folder;

    @Test
    void theDataFolderOfTheEnvironmentCounts() {
        var serve = typed(Map.of("TRUMEAU_DATA", folder.toString()));

        assertThat(serve.settings()).containsEntry("trumeau.data", folder.toString());
    }

    @Test
    void aTypedDataFolderIsStrongerThanTheEnvironment() {
        var serve = typed(Map.of("TRUMEAU_DATA", "/elsewhere"), "--data", folder.toString());

        assertThat(serve.settings()).containsEntry("trumeau.data", folder.toString());
    }

    @Test
    void aPortInTheDataFolderIsNotOverriddenByTheDefault() throws IOException {
        Files.writeString(folder.resolve("application.properties"), "quarkus.http.port=9123\n");
        var data = Map.of("TRUMEAU_DATA", folder.toString());

        assertThat(typed(data).port()).isEqualTo(9123);
        assertThat(typed(data, "--port", "9200").port()).isEqualTo(9200);
        assertThat(typed(Map.of("TRUMEAU_DATA", folder.toString(), "QUARKUS_HTTP_PORT", "9300"))
                        .port())
                .isEqualTo(9300);
        assertThat(typed(Map.of("TRUMEAU_DATA", folder.resolve("none").toString()))
                        .port())
                .isEqualTo(8080);
    }

    @Test
    void aPortThatIsNoneIsNamed() throws IOException {
        Files.writeString(folder.resolve("application.properties"), "quarkus.http.port=http\n");

        assertThatThrownBy(
                        () -> typed(Map.of("TRUMEAU_DATA", folder.toString())).port())
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("quarkus.http.port must be 1 to 65535, not http");
    }

    /** The environment ranks below the system properties that the app is told by. */
    @Test
    void theAppListensOnThisMachineOnlyWhateverTheEnvironmentSays() {
        var serve = typed(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"), "--data", folder.toString());

        assertThat(AppProcess.told(serve.settings(), serve.port()))
                .containsEntry("quarkus.http.host", "127.0.0.1")
                .containsEntry("quarkus.http.port", "8080");
    }

    @Test
    void onlyWhatWasTypedIsToldSoThatTheAppReadsTheRestItself() {
        var serve = typed(Map.of("TRUMEAU_ORIGIN", "https://shop.example/"), "--camera", "example:red");

        assertThat(serve.settings())
                .containsEntry("trumeau.camera", "example:red")
                .containsOnlyKeys("trumeau.data", "trumeau.camera");
    }

    private static ServeCommand typed(Map<String, String> environment, String... arguments) {
        var serve = new ServeCommand(new DeviceOptions(environment));
        new CommandLine(serve).parseArgs(arguments);
        return serve;
    }
}
