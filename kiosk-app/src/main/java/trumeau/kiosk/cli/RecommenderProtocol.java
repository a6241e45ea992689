package trumeau.kiosk.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
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
     */
    record Outcome(ObjectNode json, String words) {}

    /**
     * What was typed. One of ratings and splits is there.
     *
     * @param guarded whether pairs that fewer than 3 shoppers took are left out
     * @param scale as {@code 1,5}
     */
    record Asked(
            Optional<Path> ratings,
            Optional<Path> splits,
            long seed,
            boolean guarded,
            Optional<String> model,
            Optional<String> against,
            Optional<String> scale) {}
}
