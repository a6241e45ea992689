package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.vision.evaluate.fold.FoldAnswersFile;
import trumeau.vision.evaluate.fold.FoldComparison;

/** Answers of cross-validation, which need neither photos nor a model. */
final class FoldOptions {

    @Option(
            names = "--grouped-folds",
            paramLabel = "ANSWERS.csv",
            description = "Measure answers of cross-validation grouped by photographer instead of photos.")
    private @Nullable Path answers;

    @Option(
            names = "--against",
            paramLabel = "OTHER.csv",
            description = "With --grouped-folds: compare with other answers to the same photos.")
    private @Nullable Path other;

    boolean areAsked() {
        return answers != null || other != null;
    }

    FoldsReport report() throws IOException {
        if (answers == null) {
            throw new BadInput("--against goes with --grouped-folds ANSWERS.csv; name both");
        }
        var these = FoldAnswersFile.read(Folders.existingFile(answers, "answers"));
        if (other == null) {
            return new FoldsReport(these, Optional.empty());
        }
        var those = FoldAnswersFile.read(Folders.existingFile(other, "answers"));
        return new FoldsReport(these, Optional.of(FoldComparison.of(these, those)));
    }
}
