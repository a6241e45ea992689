package trumeau.device.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** The member {@code screen} of a device config's JSON; each of its members may be absent. */
final class ScreenMember {

    static final String NAME = "screen";
    private static final String DIAGONAL = "diagonal";
    private static final String BOTTOM_EDGE = "bottomEdgeMm";
    private static final Set<String> MEMBERS = Set.of(DIAGONAL, BOTTOM_EDGE);

    private ScreenMember() {}

    /** What is wrong is added to the troubles, and then the answer is the unset screen. */
    static Screen read(JsonNode node, List<String> troubles) {
        if (node.isMissingNode()) {
            return Screen.UNSET;
        }
        var before = troubles.size();
        if (!node.isObject()) {
            troubles.add("screen is no object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                troubles.add("unknown member screen." + name);
            }
        });
        if (!node.path(DIAGONAL).isNumber() && node.has(DIAGONAL)) {
            troubles.add("screen.diagonal is no number");
        }
        if (!node.path(BOTTOM_EDGE).isInt() && node.has(BOTTOM_EDGE)) {
            troubles.add("screen.bottomEdgeMm is no whole number");
        }
        var diagonal = node.path(DIAGONAL).asDouble(Screen.UNSET.diagonal());
        var bottomEdge = node.path(BOTTOM_EDGE).asInt(Screen.UNSET.bottomEdgeMm());
        if (troubles.size() == before) {
            troubles.addAll(Screen.troubles(diagonal, bottomEdge));
        }
        return troubles.size() == before ? new Screen(diagonal, bottomEdge) : Screen.UNSET;
    }

    static void write(Screen screen, ObjectNode root) {
        root.putObject(NAME).put(DIAGONAL, screen.diagonal()).put(BOTTOM_EDGE, screen.bottomEdgeMm());
    }
}
