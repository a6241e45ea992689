package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "predict",
                "train-recommender",
                "origin",
                "origin init",
                "origin verify",
                "import",
                "publish",
                "sync",
                "teach",
                "teach add",
                "teach list",
                "teach undo",
                "teach redo",
                "doctor",
                "measure-latency",
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
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ''                                               | say what to do
            sing                                             | sing
            demo --colour blue                               | '--colour'
            demo --port zwölf                                | zwölf
            demo --port 70000                                | 1 to 65535, not 70000
            demo --camera Camera7                            | camera "Camera7" is not understood
            demo --camera file:/no/such/clip.avi             | camera clip /no/such/clip.avi does not exist
            demo --camera dir:/no/such/folder                | camera folder /no/such/folder does not exist
            demo --camera mjpeg:host                         | is no address; write it as
            demo --photos /no/such/folder --port 18099       | photos /no/such/folder does not exist
            demo --pin 12                                    | 6 to 12 digits
            demo --model /no/such/model --port 18099         | model folder /no/such/model does not exist
            serve --origin ftp://host/                       | 'origin "ftp://host/" is no address'
            serve --trust /no/such/file                      | trust file /no/such/file does not exist
            recognize                                        | Missing required parameter
            recognize --model /no/such/model picture.jpg     | model folder /no/such/model does not exist
            evaluate-vision /no/such/folder                  | photos /no/such/folder does not exist
            evaluate-vision                                  | no photos were named
            evaluate-vision --against other.csv              | --against goes with --grouped-folds
            evaluate-vision --grouped-folds /no/such/file    | answers /no/such/file does not exist
            evaluate-vision --grouped-folds a.csv photos     | leave photos away
            evaluate-vision --grouped-folds a.csv --stress   | leave the other measures away
            evaluate-vision photos --svg /dev/null/plots     | plots /dev/null/plots can't be made
            evaluate-recommender                             | --ratings
            evaluate-recommender --ratings /no/such/file     | /no/such/file does not exist
            evaluate-recommender --splits /no/such/folder    | /no/such/folder does not exist
            evaluate-recommender --splits x --protocol magic | no protocol "magic" here; choose topn or session or ratings
            evaluate-recommender --splits x --model svd      | no model is called "svd"; choose popularity
            evaluate-recommender --splits x --protocol session --private | --private goes with --protocol topn
            evaluate-recommender --splits x --model ease --private | --private goes with --model item-to-item
            evaluate-recommender --splits x --model item-to-item --fair | neither with --against
            evaluate-recommender --splits x --protocol session --fair | --fair and --groups go with --protocol topn
            evaluate-recommender --splits x --protocol ratings --groups x | --fair and --groups go with --protocol topn
            evaluate-recommender --splits src --protocol ratings | src holds no split of ratings
            evaluate-recommender --splits src --protocol ratings --model magic | no model for ratings is called "magic"
            evaluate-recommender --splits src --protocol ratings --private | --private goes with --protocol topn
            evaluate-recommender --splits src --protocol ratings --scale 5 | a scale is a lowest and a highest rating
            predict                                          | Missing required options
            predict --ratings /no/such/file --user 1 --item 2 | ratings /no/such/file does not exist
            predict --ratings pom.xml --user 1 --item 2      | pom.xml holds no rating
            predict --ratings pom.xml --user 1 --item 2 --model magic | no model for ratings is called "magic"
            train-recommender --out x                        | --events
            train-recommender --events /no/such --out x      | events /no/such does not exist
            train-recommender --events src/main --out x      | no visit to learn from in src/main
            train-recommender --interactions /no/file --out x | interactions /no/file does not exist
            train-recommender --interactions /dev/null --out x | interactions /dev/null is no file
            train-recommender --events src --k 0 --out x     | --k must be 1 or more, not 0
            train-recommender --events src --forget-day now --out x | --forget-day is a date as 2026-11-01
            train-recommender --events src --previous pom.xml --out x | 'no file of Trumeau''s'
            train-recommender --interactions pom.xml --keep-days 3 --out x | go with --events
            publish --origin src --photos x --table /no/table | table /no/table does not exist
            origin                                           | init
            origin verify /no/such/folder                    | origin /no/such/folder does not exist
            import                                           | Missing required
            import excel feed.xls --out goods                | MERCHANT, SHOPIFY, CSV
            import merchant /no/such/feed --out goods        | feed /no/such/feed does not exist
            import csv ../README.md --out /dev/null/goods    | folder /dev/null/goods can't be made
            import csv ../README.md --out target/goods       | a CSV needs --mapping FILE
            import csv ../README.md --out target/goods --currency euros | a currency is three letters
            import csv ../README.md --out target/goods --encoding x     | the encoding "x" isn't known
            import csv ../README.md --out target/goods --stock-unknown-as -1 | 0 or more, not -1
            publish --origin x --photos x --rules pom.xml    | 'pom.xml: store rules: no JSON, line 1'
            publish --origin x --photos x --rules /no/rules  | rules /no/rules does not exist
            publish --origin /no/such/folder --photos x      | origin /no/such/folder does not exist
            publish --origin x --photos x --store-map pom.xml | 'pom.xml: store map: no JSON, line 1'
            publish --origin x --photos x --store-map /no/map | store map /no/map does not exist
            publish --origin x --photos x --neighbours pom.xml | 'pom.xml: line 1: the header lacks [store'
            publish --origin x --photos x --shop-link http://a | --shop-link: the shop's link begins with https://
            publish --origin x --photos x --screen-inches 3  | 'screen.diagonal is 5 to 120 inches, not 3'
            sync --origin nonsense                           | 'origin "nonsense/" is no address'
            teach                                            | add, list, undo or redo
            teach add /no/such/folder                        | --category
            teach add --category x /no/such/folder           | photos /no/such/folder does not exist
            teach undo first                                 | first
            teach list --data /no/such/folder                | data folder /no/such/folder does not exist
            draw                                             | Missing required parameter
            draw drawn --per-kind 0                          | --per-kind
            draw drawn --size 7                              | --size
            """)
    void badInputIsMetWithOneLineThatSaysWhatIsWrongAndExitStatusTwo(String line, String expected) {
        var arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);
        assertThat(console.run(withData(arguments))).isEqualTo(2);
        assertThat(console.err().lines())
                .filteredOn(said -> !said.startsWith("["))
                .singleElement()
                .asString()
                .startsWith("trumeau: ")
                .contains(expected);
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
    void aSecondDemoIsToldThatTheFirstOneRuns() throws Exception {
        try (var held = FileChannel.open(
                        folder.resolve("demo.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = held.tryLock()) {
            assertThat(lock.isValid()).isTrue();

            assertThat(console.run("demo", "--port", "18099", "--model", "/no/such", "--data", folder.toString()))
                    .isEqualTo(2);
            assertThat(console.err().lines())
                    .singleElement()
                    .asString()
                    .contains("another demo", folder.toString(), "--data");
        }
    }

    @Test
    void aDamagedStoreThatTheDoctorMeetsIsPutAsideAndTold() throws Exception {
        Files.writeString(folder.resolve("device.db"), "no database at all, but long enough to be read as one");

        assertThat(console.run("doctor", "--data", folder.toString())).isEqualTo(1);
        assertThat(console.out().lines())
                .filteredOn(line -> line.contains("generation"))
                .singleElement()
                .asString()
                .contains("damaged", "put aside as " + folder, "trumeau sync");
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
