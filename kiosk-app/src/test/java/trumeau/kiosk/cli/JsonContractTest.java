package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.LocalOrigin;
import trumeau.kiosk.fixture.FullModel;
import trumeau.kiosk.fixture.SmallStore;

/** What programs read from the commands: these keys, these lines, these exit statuses, nothing else. */
class JsonContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] FIGURES = {
        "n",
        "top1",
        "top3",
        "perClass",
        "confusion",
        "nll",
        "nllAtTemperature1",
        "ece",
        "eceAtTemperature1",
        "precisionAt85",
        "coverageAt97"
    };
    private static final String MODEL = SmallStore.TINY_MODEL.toString();

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void recognizeHasALineForEachPictureInTheirOrder() throws IOException {
        var red = photo("red.jpg", "red", 0);
        var green = photo("green.jpg", "green", 1);

        assertThat(console.run("recognize", "--model", MODEL, "--json", red, green))
                .isZero();

        var lines = lines();
        assertThat(lines).hasSize(2).allSatisfy(line -> assertThat(line.fieldNames())
                .toIterable()
                .contains("file", "category", "confidence", "topK", "colour", "abstained"));
        assertThat(lines.get(0).path("file").asText()).isEqualTo(red);
        assertThat(lines.get(0).path("category").asText()).isEqualTo("redwear");
        assertThat(lines.get(1).path("category").asText()).isEqualTo("greenwear");
        assertThat(lines.get(1).path("abstained").isBoolean()).isTrue();
        assertThat(lines.get(1).path("confidence").asDouble()).isBetween(0.0, 1.0);
        assertThat(lines.get(1).path("topK")).hasSize(3).allSatisfy(guess -> assertThat(guess.fieldNames())
                .toIterable()
                .containsExactly("category", "confidence"));
    }

    @Test
    void aBadPictureAmongGoodOnesIsToldBesideAndTheOthersStillCome() throws IOException {
        var broken =
                Files.writeString(folder.resolve("broken.jpg"), "no picture").toString();
        var missing = folder.resolve("missing.jpg").toString();

        assertThat(console.run(
                        "recognize",
                        "--model",
                        MODEL,
                        "--json",
                        photo("a.jpg", "red", 0),
                        broken,
                        missing,
                        photo("b.jpg", "blue", 0)))
                .isEqualTo(2);

        assertThat(lines()).extracting(line -> line.path("category").asText()).containsExactly("redwear", "bluewear");
        assertThat(complaints()).hasSize(2);
        assertThat(complaints().get(0)).contains(broken);
        assertThat(complaints().get(1)).contains(missing);
    }

    @Test
    void theModelThatAnsweredIsNamedBesideTheResult() throws IOException {
        console.run("recognize", "--model", MODEL, "--json", photo("a.jpg", "red", 0));

        assertThat(console.err().lines()).contains("model tiny 1 (" + MODEL + ")");
    }

    @Test
    void theEngineThatRunsTheNetMayBeNamed() throws IOException {
        var full = FullModel.KEPT.toString();
        var photo = photo("a.jpg", "red", 0);

        assertThat(console.run("recognize", "--model", full, "--engine", "onnxruntime", "--json", photo))
                .isZero();
        assertThat(console.err().lines()).contains("model full 1 (" + full + "), run by onnxruntime");
        assertThat(lines()).extracting(line -> line.path("category").asText()).containsExactly("redwear");

        assertThat(new Console().run("recognize", "--model", full, "--engine", "tensorflow", photo))
                .isEqualTo(2);
        var lacking = new Console();
        assertThat(lacking.run("recognize", "--model", MODEL, "--engine", "onnxruntime", photo))
                .isEqualTo(2);
        assertThat(lacking.err()).contains("net.onnx", "onnxruntime");
    }

    @Test
    void evaluateVisionMeasuresClassFoldersInOneLine() throws IOException {
        for (var colour : List.of("red", "green")) {
            for (var shade = 0; shade < 3; shade++) {
                photo(colour + "wear/" + shade + ".jpg", colour, shade);
            }
        }

        assertThat(console.run("evaluate-vision", "--model", MODEL, "--json", folder.toString()))
                .isZero();

        var found = measured();
        assertThat(found.path("n").asInt()).isEqualTo(6);
        assertThat(found.path("top1").asDouble()).isEqualTo(1.0);
        assertThat(found.path("perClass").fieldNames()).toIterable().containsExactly("greenwear", "redwear");
        assertThat(console.err().lines()).contains("model tiny 1 (" + MODEL + ")");
    }

    @Test
    void evaluateVisionPutsWhatElseWasAskedForBesideIt() throws IOException {
        for (var colour : List.of("red", "green")) {
            for (var shade = 0; shade < 2; shade++) {
                photo("photos/" + colour + "wear/" + shade + ".jpg", colour, shade);
                photo("gallery/" + colour + "wear/" + shade + ".jpg", colour, shade);
            }
        }
        photo("grounds/0.jpg", "blue", 0);
        mask("masks/0.png");

        assertThat(console.run(
                        "evaluate-vision",
                        "--model",
                        MODEL,
                        "--json",
                        "--stress",
                        "--retrieval",
                        folder.resolve("gallery").toString(),
                        "--swap-backgrounds",
                        folder.resolve("masks").toString(),
                        "--backgrounds",
                        folder.resolve("grounds").toString(),
                        folder.resolve("photos").toString()))
                .as(console.err())
                .isZero();

        var found = measured();
        assertThat(found.path("confusion").path("classes"))
                .extracting(JsonNode::asText)
                .containsExactly("redwear", "greenwear");
        assertThat(found.path("confusion").path("counts").toString()).isEqualTo("[[2,0],[0,2]]");
        assertThat(found.path("retrieval").fieldNames())
                .toIterable()
                .containsExactly("queries", "gallery", "r@1", "r@6", "map", "skipped");
        assertThat(found.path("retrieval").path("map").asDouble()).isEqualTo(1);
        assertThat(found.path("stress").fieldNames())
                .toIterable()
                .containsExactly("n", "undisturbed", "skipped", "disturbances");
        assertThat(found.path("stress").path("disturbances"))
                .hasSizeGreaterThan(6)
                .allSatisfy(row -> {
                    assertThat(row.fieldNames())
                            .toIterable()
                            .containsExactly("name", "unit", "steps", "top1", "middle");
                    assertThat(row.path("top1")).hasSize(3);
                    assertThat(row.path("middle")).isEqualTo(row.path("top1").get(1));
                });
        assertThat(found.path("swapBackgrounds").fieldNames())
                .toIterable()
                .containsExactly(
                        "n", "composed", "original", "swapped", "lossPoints", "backgroundAlone", "unusedMasks");
        assertThat(found.path("swapBackgrounds").path("n").asInt()).isEqualTo(2);
    }

    @Test
    void evaluateVisionMeasuresAnswersOfFolds() throws IOException {
        var header = "image,fold,photographer,truth,hat,shirt\n";
        var one = answers("one.csv", header + "a,0,ann,hat,2,0\nb,1,bob,shirt,0,1\nc,1,cy,shirt,0,3\n");
        var other = answers("other.csv", header + "a,0,ann,hat,2,0\nb,1,bob,shirt,1,0\nc,1,cy,shirt,0,3\n");

        assertThat(console.run("evaluate-vision", "--json", "--grouped-folds", one, "--against", other))
                .isZero();

        var found = onlyLine(console);
        assertThat(found.fieldNames()).toIterable().contains(FIGURES).contains("folds", "against");
        assertThat(found.path("folds")).hasSize(2).allSatisfy(fold -> assertThat(fold.fieldNames())
                .toIterable()
                .containsExactly("fold", "n", "top1", "temperature"));
        assertThat(found.path("against").fieldNames())
                .toIterable()
                .containsExactly("top1", "points", "pointsLow", "pointsHigh", "onlyThis", "onlyOther", "p");
        assertThat(found.path("against").path("points").asDouble()).isEqualTo(33.33);
        assertThat(found.path("against").path("p").asDouble()).isEqualTo(1);
    }

    private String answers(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** The middle of a drawn photo, white. */
    private void mask(String name) throws IOException {
        var mask = new BufferedImage(160, 120, BufferedImage.TYPE_BYTE_GRAY);
        var pen = mask.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(40, 30, 80, 60);
        pen.dispose();
        Files.createDirectories(folder.resolve(name).getParent());
        ImageIO.write(mask, "png", folder.resolve(name).toFile());
    }

    @Test
    void evaluateVisionReadsATableOfLabels() throws IOException {
        photo("images/1.jpg", "red", 0);
        photo("images/2.jpg", "blue", 0);
        photo("images/3.jpg", "green", 0);
        Files.writeString(folder.resolve("labels.csv"), "image,label\n1,redwear\n2,bluewear\n3,hat\n");

        assertThat(console.run("evaluate-vision", "--model", MODEL, "--json", folder.toString()))
                .isZero();

        var found = measured();
        assertThat(found.path("n").asInt()).isEqualTo(2);
        assertThat(found.path("skipped").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasPublishedIsSyncedAndTheDoctorFindsIt() throws IOException {
        published();
        var data = folder.resolve("data").toString();
        var trust = folder.resolve("shop/trust.keys").toString();
        try (var origin = LocalOrigin.serve(folder.resolve("shop/public"), 0)) {
            var device =
                    new String[] {"--data", data, "--origin", origin.address().toString(), "--trust", trust, "--json"};

            assertThat(synced(device)).isEqualTo("installed");
            assertThat(synced(device)).isEqualTo("up-to-date");
            examined(device);
        }
        assertThat(new Console()
                        .run("sync", "--data", data, "--origin", "http://127.0.0.1:9/", "--trust", trust, "--json"))
                .isEqualTo(1);
    }

    private void published() throws IOException {
        photo("red.jpg", "red", 0);
        photo("blue.jpg", "blue", 0);
        Files.writeString(
                folder.resolve("goods.csv"),
                "id,title,category,price,sizes,pictures\nr,Red,redwear,9.90,S:1,red.jpg\nb,Blue,bluewear,8,M:2,blue.jpg\n");
        Files.writeString(folder.resolve("taken.csv"), "customer,item\nanna,r\nanna,b\nbert,r\nbert,b\n");
        var shop = folder.resolve("shop").toString();
        assertThat(new Console().run("origin", "init", shop)).isZero();

        var publisher = new Console();
        assertThat(publisher.run(
                        "publish",
                        "--origin",
                        shop,
                        "--catalogue",
                        folder.resolve("goods.csv").toString(),
                        "--interactions",
                        folder.resolve("taken.csv").toString(),
                        "--model",
                        MODEL,
                        "--json"))
                .isZero();
        var said = onlyLine(publisher);
        assertThat(said.fieldNames())
                .toIterable()
                .containsExactly("release", "artefacts", "bytes", "expiresAt", "demoData");
        assertThat(said.path("release").asLong()).isEqualTo(1);
        assertThat(said.path("demoData").asBoolean(true)).isFalse();
    }

    private static String synced(String[] device) throws IOException {
        var syncing = new Console();
        assertThat(syncing.run(with("sync", device))).as(syncing.err()).isZero();
        var said = onlyLine(syncing);
        assertThat(said.fieldNames()).toIterable().contains("outcome", "detail");
        return said.path("outcome").asText();
    }

    private void examined(String[] device) throws IOException {
        var doctor = new Console();
        var status = doctor.run(with("doctor", device, "--camera", "dir:" + folder));
        var findings = onlyLine(doctor).path("findings");

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.fieldNames()).toIterable().containsExactly("what", "state", "detail");
            assertThat(finding.path("state").asText()).isIn("ok", "problem", "untried");
        });
        assertThat(findings)
                .filteredOn(finding -> finding.path("state").asText().equals("ok"))
                .extracting(finding -> finding.path("what").asText())
                .contains("java", "data", "trust", "origin", "generation", "camera");
        var sick = findings.findValuesAsText("state").contains("problem");
        assertThat(status).isEqualTo(sick ? 1 : 0);
    }

    private static String[] with(String command, String[] device, String... more) {
        var all = new ArrayList<>(List.of(command));
        all.addAll(List.of(device));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private JsonNode measured() throws IOException {
        var found = onlyLine(console);
        assertThat(found.fieldNames())
                .toIterable()
                .contains(FIGURES)
                .contains("temperature", "p50Ms", "p95Ms", "skipped", "abstention", "model");
        assertThat(found.path("confusion").fieldNames()).toIterable().containsExactly("classes", "counts");
        assertThat(found.path("abstention").fieldNames()).toIterable().containsExactly("answered", "answeredRight");
        return found;
    }

    private static JsonNode onlyLine(Console from) throws IOException {
        assertThat(from.out().lines()).hasSize(1);
        return JSON.readTree(from.out());
    }

    private List<JsonNode> lines() throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : console.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private List<String> complaints() {
        return console.err()
                .lines()
                .filter(line -> line.startsWith("trumeau: "))
                .toList();
    }

    private String photo(String name, String colour, int shade) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, SmallStore.photo(colour, shade)).toString();
    }
}
