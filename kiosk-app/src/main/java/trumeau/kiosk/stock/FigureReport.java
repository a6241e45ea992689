package trumeau.kiosk.stock;

import java.util.List;

/**
 * What came of a push.
 *
 * @param taken figures that are shown from now on
 * @param repeated figures that were known already, or that staff found to be wrong and that were only said again
 * @param older figures of which a newer one is known
 * @param refusedLines lines that could not be taken
 * @param refused the first 200 of them
 */
public record FigureReport(int taken, int repeated, int older, int refusedLines, List<Refusal> refused) {

    static final int MOST_REFUSALS = 200;

    public FigureReport {
        refused = refused.stream().limit(MOST_REFUSALS).toList();
    }
}
