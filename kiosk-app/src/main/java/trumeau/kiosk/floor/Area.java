package trumeau.kiosk.floor;

import trumeau.kiosk.artefact.ShownText;

/**
 * A part of the floor that has a name, in metres on the map.
 *
 * @param name as it stands over it in the store; at most 30 letters
 */
public record Area(String name, double x, double y, double width, double depth) {

    private static final int LONGEST = 30;

    public Area {
        name = ShownText.require("an area's name", name, LONGEST);
        var unused = new Plot(x, y, width, depth);
    }

    /** The floor that it covers. */
    public Plot plot() {
        return new Plot(x, y, width, depth);
    }
}
