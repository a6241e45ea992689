package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.vision.evaluate.figure.Confusion;
import trumeau.vision.evaluate.figure.ConfusionPlot;
import trumeau.vision.evaluate.figure.Reliability;
import trumeau.vision.evaluate.figure.ReliabilityPlot;

/** Where figures are drawn to. */
final class PlotOptions {

    @Option(
            names = "--svg",
            paramLabel = "FOLDER",
            description = "Draw the answers into this folder: confusion.svg and reliability.svg.")
    private @Nullable Path folder;

    /** Refuses a folder that can't be written to, before anything is measured. */
    void check() {
        if (folder != null) {
            Folders.writable(folder, "plots");
        }
    }

    void draw(AnswersReport answers) throws IOException {
        if (folder != null) {
            Files.writeString(folder.resolve("confusion.svg"), ConfusionPlot.svg(Confusion.of(answers.calibrated())));
            Files.writeString(
                    folder.resolve("reliability.svg"), ReliabilityPlot.svg(Reliability.of(answers.calibrated())));
        }
    }
}
