package trumeau.kiosk.wall;

import java.util.Map;
import java.util.Objects;

/**
 * What came of an act, as a code with its figures, and what proves it. It tells of what the demo itself held up and
 * did, never of a shopper.
 *
 * @param code the page has words for it
 * @param figures what the words need: numbers, codes and names
 */
public record Fact(String code, Map<String, Object> figures, Evidence evidence) {

    public Fact {
        Objects.requireNonNull(code, "code");
        figures = Map.copyOf(figures);
        Objects.requireNonNull(evidence, "evidence");
    }
}
