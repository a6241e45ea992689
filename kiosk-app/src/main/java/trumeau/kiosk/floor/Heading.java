package trumeau.kiosk.floor;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where on the map somebody looks. */
public enum Heading {
    @JsonProperty("up")
    UP(0, -1),
    @JsonProperty("right")
    RIGHT(1, 0),
    @JsonProperty("down")
    DOWN(0, 1),
    @JsonProperty("left")
    LEFT(-1, 0);

    private final int x;
    private final int y;

    Heading(int x, int y) {
        this.x = x;
        this.y = y;
    }

    /** On which side of somebody who stands here and looks so another point is. */
    Side sideOf(Point here, Point there) {
        var ahead = (there.x() - here.x()) * x + (there.y() - here.y()) * y;
        var right = (there.y() - here.y()) * x - (there.x() - here.x()) * y;
        if (Math.abs(ahead) >= Math.abs(right)) {
            return ahead >= 0 ? Side.AHEAD : Side.BEHIND;
        }
        return right > 0 ? Side.RIGHT : Side.LEFT;
    }
}
