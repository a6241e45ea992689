package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrumeauTest {

    @TempDir
    Path folder;

    private final Console console = new Console();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "serve",
                "recognize",
                "evaluate-vision",
                "evaluate-recommender",
                "origin",
                "origin init",
                "origin verify",
                "publish",
                "sync",
                "doctor",
                "draw"
            })
    void everyCommandHasHelpWithAnExample(String command) {
        assertThat(console.run((command + " --help").split(" ", -1))).isZero();
        assertThat(console.out())
                .contains("Usage: trumeau " + command)
                .contains("Example")
                .contains("./trumeau " + command);
        assertThat(console.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sing",
                "demo --colour blue",
                "demo --port zwölf",
                "demo --port 70000",
                "demo --camera camera:7",
                "demo --camera file:/no/such/clip.avi",
                "demo --camera dir:/no/such/folder",
                "demo --photos /no/such/folder --port 18099",
                "demo --pin 12",
                "demo --model /no/such/model --port 18099",
                "serve --origin ftp://host/",
                "serve --trust /no/such/file",
                "recognize",
                "recognize --model /no/such/model picture.jpg",
                "evaluate-vision /no/such/folder",
                "evaluate-recommender",
                "evaluate-recommender --ratings /no/such/file",
                "evaluate-recommender --splits /no/such/folder",
                "origin",
                "origin verify /no/such/folder",
                "publish --origin /no/such/folder --photos x",
                "sync --origin nonsense",
                "draw",
                "draw drawn --per-kind 0",
                "draw drawn --size 7"
            })
    void badInputIsMetWithOneLineAndExitStatusTwo(String line) {
        var arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
        assertThat(console.run(withData(arguments))).isEqualTo(2);
        assertThat(console.err().lines())
                .filteredOn(said -> !said.startsWith("["))
                .singleElement()
                .asString()
                .startsWith("trumeau: ");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aPortInUseIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            assertThat(console.run("serve", "--port", port, "--data", folder.toString()))
                    .isEqualTo(2);
            assertThat(console.err()).contains("port " + port + " is in use").contains("--port");
        }
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "x");
        assertThat(console.run("serve", "--data", file.toString())).isEqualTo(2);
        assertThat(console.err()).contains(file.toString()).doesNotContain("\tat ");
    }

    @Test
    void aStackTraceComesOnlyWhenAskedFor() {
        console.run("origin", "verify", "/no/such/folder");
        assertThat(console.err()).doesNotContain("\tat ");
        var verbose = new Console();
        verbose.run("origin", "verify", "/no/such/folder", "--verbose");
        assertThat(verbose.err()).contains("\tat ");
    }

    /** The commands that keep data get a folder of this test's own. */
    private String[] withData(String[] arguments) {
        if (arguments.length < 2 || !java.util.Set.of("demo", "serve", "sync").contains(arguments[0])) {
            return arguments;
        }
        var more = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        more[arguments.length] = "--data";
        more[arguments.length + 1] = folder.toString();
        return more;
    }
}
