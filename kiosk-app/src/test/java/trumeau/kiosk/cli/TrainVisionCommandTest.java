package trumeau.kiosk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.SmallStore;

/** What the command takes and tells; what training itself does stands in {@code VisionTrainingTest}. */
class TrainVisionCommandTest {

    private static final String BLANK = "../vision/src/test/resources/models/blank";

    private static final List<String> PEOPLE = List.of("anna", "ben", "cleo", "dan", "eve");

    @TempDir
    Path folder;

    private final Console console = new Console();
    private String photos = "";
    private String out = "";

    @BeforeEach
    void draw() throws IOException {
        photos = folder.resolve("photos").toString();
        out = folder.resolve("my-model").toString();
        for (var i = 0; i < 24; i++) {
            draw("skirt/" + PEOPLE.get(i % 5), i, Color.RED);
            draw("kilt/" + PEOPLE.get(i % 5), i, Color.GREEN);
        }
    }

    private void draw(String kind, int number, Color colour) throws IOException {
        var picture = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(colour);
        pen.fillRect(5, number, 30, 30);
        pen.dispose();
        var to = Files.createDirectories(Path.of(photos, kind));
        ImageIO.write(picture, "png", to.resolve(number + ".png").toFile());
    }

    @Test
    void aModelFolderComesOutThatTheOtherCommandsTake() throws IOException {
        assertThat(train("--json")).as(console.err()).isZero();

        var told = new ObjectMapper().readTree(console.out());
        assertThat(told.fieldNames())
                .toIterable()
                .contains("model", "space", "top1", "interval", "ece", "temperature", "thresholds", "answeredRight");
        assertThat(told.path("kinds")).hasToString("[\"kilt\",\"skirt\"]");
        assertThat(told.path("validation").asInt()).isBetween(8, 10);
        assertThat(console.err()).contains("no photographer on both sides", "epoch 1/1: loss ");
        for (var engine : new String[] {"pytorch", "onnxruntime"}) {
            assertThat(new Console().run("evaluate-vision", photos, "--model", out, "--engine", engine))
                    .isZero();
        }
        assertThat(train()).isEqualTo(Failures.BAD_INPUT);
        assertThat(console.err()).contains("exists; name a fresh folder");
    }

    @Test
    void whatCannotBeTrainedEndsWithTwoAndWhatToDo() throws IOException {
        refused("can't be trained on", "--start", SmallStore.TINY_MODEL.toString());
        refused("--threads must be 1..64", "--threads", "0");
        refused("layers must be top or all", "--layers", "some");
        refused("to go on from; leave --resume away", "--resume");
        refused("not both", "--resume", "--finish");
        Files.move(Path.of(photos, "kilt"), folder.resolve("kilt"));
        refused("at least two kinds");
        assertThat(Path.of(out)).doesNotExist();
    }

    private void refused(String why, String... more) {
        assertThat(train(more)).as(why).isEqualTo(Failures.BAD_INPUT);
        assertThat(console.err()).contains(why);
    }

    private int train(String... more) {
        var arguments = new ArrayList<>(List.of("train-vision", photos, "--out", out));
        if (!List.of(more).contains("--start")) {
            arguments.addAll(List.of("--start", BLANK));
        }
        arguments.addAll(List.of("--epochs", "1", "--warm-up", "0", "--views", "light"));
        arguments.addAll(List.of(more));
        return console.run(arguments.toArray(String[]::new));
    }
}
