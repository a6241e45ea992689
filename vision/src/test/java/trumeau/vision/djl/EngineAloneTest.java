package trumeau.vision.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.vision.classify.InferenceEngine;

/** Each engine in a process of its own that lacks the other one's jars, with an empty home and no proxy. */
class EngineAloneTest {

    @TempDir
    Path folder;

    private Path home;
    private Path temporary;
    private Path model;

    @BeforeEach
    void makeFolders() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        temporary = Files.createDirectory(folder.resolve("tmp"));
        model = BothNets.of(Path.of("src/test/resources/models/full"), folder.resolve("model"));
    }

    @ParameterizedTest
    @CsvSource({"PYTORCH, onnxruntime", "ONNX_RUNTIME, pytorch"})
    void oneEngineIsEnoughAndLeavesNothingInTheHome(InferenceEngine engine, String absent) throws Exception {
        var said = run(engine, absent);

        assertThat(said).as("complaint").isEmpty();
        assertThat(in(home)).isEmpty();
        assertThat(in(temporary)).noneMatch(Files::isRegularFile);
    }

    @Test
    void anEngineWithoutItsJarsSaysWhichOnesItNeeds() throws Exception {
        assertThat(run(InferenceEngine.ONNX_RUNTIME, "onnxruntime"))
                .contains("the engine onnxruntime is not here")
                .contains("com.microsoft.onnxruntime:onnxruntime");
        assertThat(run(InferenceEngine.PYTORCH, "pytorch")).contains("the engine pytorch is not here");
    }

    /** What the process complained of; empty when it ended well. */
    private String run(InferenceEngine engine, String absent) throws Exception {
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(absent))
                .collect(Collectors.joining(File.pathSeparator));
        var complaints = folder.resolve("complaints");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.home=" + home,
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        classPath,
                        AloneMain.class.getName(),
                        model.toString(),
                        engine.code()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(complaints.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("DJL_CACHE_DIR", folder.resolve("cache").toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
        var said = Files.readString(complaints, StandardCharsets.UTF_8);
        return process.exitValue() == 0 ? "" : said;
    }

    private static List<Path> in(Path place) throws IOException {
        try (var found = Files.walk(place)) {
            return found.filter(path -> !path.equals(place)).toList();
        }
    }
}
