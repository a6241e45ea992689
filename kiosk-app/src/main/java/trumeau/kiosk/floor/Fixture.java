package trumeau.kiosk.floor;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;

/** What people look for beside the goods, in metres on the map. */
public record Fixture(Kind kind, double x, double y, double width, double depth) {

    /** What it is; the pages have words for it. */
    public enum Kind {
        @JsonProperty("entrance")
        ENTRANCE,
        @JsonProperty("fitting-rooms")
        FITTING_ROOMS,
        @JsonProperty("till")
        TILL
    }

    public Fixture {
        Objects.requireNonNull(kind, "kind");
        var unused = new Plot(x, y, width, depth);
    }

    /** The floor that it covers. */
    public Plot plot() {
        return new Plot(x, y, width, depth);
    }

    /** Whether people walk around it. */
    boolean blocks() {
        return kind != Kind.ENTRANCE;
    }
}
