package trumeau.recommender.train;

import java.nio.file.Path;
import java.util.List;

/** Interactions as rows of {@code user,item[,rating[,timestamp]]}: comma, tab or space, with or without a header. */
public final class InteractionsFile {

    private InteractionsFile() {}

    public static Loaded read(Path file) {
        throw new UnsupportedOperationException("next commit");
    }

    /** What a file held. */
    public record Loaded(List<Interaction> interactions, long refused, List<String> firstRefusals) {

        public Loaded {
            interactions = List.copyOf(interactions);
            firstRefusals = List.copyOf(firstRefusals);
        }
    }
}
