package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell script beside the README, with a program folder of its own and a search path that holds little. */
class LauncherTest {

    private static final List<String> TOOLS = List.of("sh", "dirname", "find", "sed", "head", "id");

    @TempDir
    Path folder;

    private Path tools = Path.of("");

    @BeforeEach
    void anAppIsBuilt() throws IOException {
        tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), found(tool));
        }
        Files.copy(Path.of("../trumeau"), folder.resolve("trumeau"));
        Files.createDirectories(folder.resolve("kiosk-app/target/quarkus-app"));
        Files.writeString(folder.resolve("kiosk-app/target/quarkus-app/quarkus-run.jar"), "the app");
    }

    @Test
    void aBuiltAppNeedsAJreAndNeitherNodeNorMavenNorACompiler() throws Exception {
        java("17.0.9");

        assertThat(launched(Map.of("HOME", folder.toString())))
                .contains("-jar " + folder.resolve("kiosk-app/target/quarkus-app/quarkus-run.jar") + " doctor --json")
                .contains("cache " + folder.resolve(".cache/trumeau/engine"));
    }

    @Test
    void withoutAHomeTheAppDecidesWhereTheEngineLies() throws Exception {
        java("21");

        assertThat(launched(Map.of())).contains("doctor --json").contains("cache none");
    }

    @Test
    void anOldJavaIsNotTaken() throws Exception {
        java("11.0.2");

        assertThat(launched(Map.of("HOME", folder.toString()))).doesNotContain("fake java");
    }

    @Test
    void aTrainingGoesToSparkWhereAMasterIsNamedAndElseToTheApp() throws Exception {
        java("17.0.9");
        Files.createDirectories(folder.resolve("recommender/spark/target"));
        var trainer = folder.resolve("recommender/spark/target/trumeau-recommender-spark-0.1.0.jar");
        Files.writeString(trainer, "the trainer");
        var home = Map.of("HOME", folder.toString());

        assertThat(launched(home, "train-recommender", "--events", "in", "--master", "local[*]"))
                .contains("-jar " + trainer + " --events in --master local[*]");
        assertThat(launched(home, "train-recommender", "--events", "in"))
                .contains("quarkus-run.jar train-recommender --events in");
    }

    @Test
    void sparkIsNotStartedOnAJavaThatItDoesNotRunOn() throws Exception {
        java("25");
        Files.createDirectories(folder.resolve("recommender/spark/target"));
        Files.writeString(
                folder.resolve("recommender/spark/target/trumeau-recommender-spark-0.1.0.jar"), "the trainer");

        assertThat(launched(Map.of("HOME", folder.toString()), "train-recommender", "--master=yarn", "--events", "in"))
                .as("it looks for another one on this machine, or says what to install")
                .isNotBlank()
                .doesNotContain("fake java -XX");
    }

    private String launched(Map<String, String> environment) throws IOException, InterruptedException {
        return launched(environment, "doctor", "--json");
    }

    private String launched(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of("/bin/sh", folder.resolve("trumeau").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("PATH", tools.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    /** A java that says its version, or else what it was started with. */
    private void java(String version) throws IOException {
        var script =
                """
                #!/bin/sh
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
                echo "fake java $*"
                echo "cache ${DJL_CACHE_DIR:-none}"
                """
                        .formatted(version);
        var file = Files.writeString(tools.resolve("java"), script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path found(String tool) {
        return List.of("/bin", "/usr/bin").stream()
                .map(place -> Path.of(place, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
