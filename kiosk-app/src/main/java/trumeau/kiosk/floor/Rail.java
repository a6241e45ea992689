package trumeau.kiosk.floor;

import trumeau.kiosk.artefact.ShownText;

/**
 * A rail, shelf or table of goods, in metres on the map.
 *
 * @param code as items name their place, {@code B3}; at most 12 letters
 */
public record Rail(String code, double x, double y, double width, double depth) {

    private static final int LONGEST = 12;

    public Rail {
        code = ShownText.require("a rail's code", code, LONGEST);
        var unused = new Plot(x, y, width, depth);
    }

    /** The floor that it covers. */
    public Plot plot() {
        return new Plot(x, y, width, depth);
    }
}
