package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.rule.StorePolicyFile;
import trumeau.recommender.rule.Strangers;

/** What the store decides of its suggestions. */
final class RulesOption {

    private static final int NAMED = 5;

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "What may be suggested and what stands first, as JSON (docs/help/rules.md).")
    private @Nullable Path file;

    /** Reads the file, or {@link BadInput} that names it and what is wrong in it. */
    Optional<StorePolicyFile> read() throws IOException {
        if (file == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(StorePolicyFile.read(Files.readAllBytes(Folders.existingFile(file, "rules"))));
        } catch (RecommenderException e) {
            throw new BadInput(file + ": " + e.getMessage());
        }
    }

    /** Tells what the rules do to these goods, and what they name that isn't among them. */
    void say(Optional<StorePolicyFile> read, Catalogue catalogue, Standard standard) {
        if (read.isEmpty()) {
            return;
        }
        var policy = read.get().policy();
        var today = LocalDate.ofInstant(InstantSource.system().instant(), ZoneId.systemDefault());
        standard.say(RulesWords.of(policy, catalogue, today));
        var strangers = Strangers.of(policy.rules(), catalogue);
        if (!strangers.isEmpty()) {
            standard.say("the rules name what the catalogue does not have: "
                    + strangers.stream().limit(NAMED).collect(Collectors.joining(", "))
                    + (strangers.size() > NAMED ? " and " + (strangers.size() - NAMED) + " more" : "")
                    + "; compare the spelling");
        }
    }
}
