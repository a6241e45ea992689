package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ports the nets of the body anew, where the package and Debian's torch can be had, and compares. */
class FreshPortTest {

    private static final Path TRAINING = Path.of("training").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void theNetsOfTheBodyAreThoseOfTheirPackages() throws IOException, InterruptedException {
        assumeTrue(
                runs("/usr/bin/python3", "-c", "import torch, numpy").code() == 0,
                "Debian's python3-torch is not here");
        assumeTrue(
                runs("npm", "view", "@mediapipe/pose@0.5.1675469404", "version").code() == 0,
                "the npm package of the body nets can't be had");

        var ported = runs(
                "/usr/bin/python3", "body.py", "--work", folder.toString(), "--model", "../models/garment", "--check");

        assertThat(ported.code()).as(ported.output()).isZero();
    }

    private record Run(int code, String output) {}

    private static Run runs(String... command) throws IOException, InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(TRAINING.toFile())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException e) {
            return new Run(127, e.toString());
        }
    }
}
