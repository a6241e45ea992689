package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A way to measure the recommender, chosen by {@code --protocol}. */
interface RecommenderProtocol {

    /** As it is typed. */
    String name();

    /** Measures what was asked for. */
    Outcome measure(Asked asked, Standard standard);

    /**
     * What was measured, for programs and for people.
     *
     * @param words a line for each method
     * @param plot the methods beside each other
     */
    record Outcome(ObjectNode json, String words, ComparisonPlot plot) {}

    /**
     * What was typed. One of ratings and splits is there.
     *
     * @param guarded whether pairs that fewer than 3 shoppers took are left out
     * @param against other models, each once
     * @param scale as {@code 1,5}
     * @param fairness of topn alone
     */
    record Asked(
            Optional<Path> ratings,
            Optional<Path> splits,
            long seed,
            boolean guarded,
            Optional<String> model,
            List<String> against,
            Optional<String> scale,
            Fairness fairness) {}

    /**
     * Whether all are served alike.
     *
     * @param fair whether popular items are taken back
     * @param groups a file that declares groups of shoppers
     */
    record Fairness(boolean fair, Optional<Path> groups) {

        boolean isWanted() {
            return fair || groups.isPresent();
        }

        /** @throws BadInput when it is wanted of a protocol that doesn't know it */
        void requireNone(String protocol) {
            if (isWanted()) {
                throw new BadInput("--fair and --groups go with --protocol topn, not with " + protocol);
            }
        }
    }
}
