package trumeau.vision.pipeline;

import java.util.List;
import java.util.Optional;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.FoundBody;

/** Whether somebody else is in the picture beside who is followed. For one thread. */
final class Bystanders {

    /** Who was not found in one search may stand behind another for a moment. */
    private static final int SEARCHES_TO_LEAVE = 2;
    /** In sides of the followed body's square: what is found so near is that body. */
    private static final double SAME_PLACE = 0.2;
    /** So much smaller or larger it is another body in that place, behind it. */
    private static final double OTHER_SIZE = 1.6;

    private int searchesWithout = SEARCHES_TO_LEAVE;

    /** Hears what was found in a whole frame; nobody is a bystander where nobody is followed. */
    void found(List<FoundBody> bodies, Optional<BodySquare> followed) {
        var others = followed.isPresent() && bodies.stream().anyMatch(body -> isAnother(body.square(), followed.get()));
        searchesWithout = others ? 0 : followed.isEmpty() ? SEARCHES_TO_LEAVE : searchesWithout + 1;
    }

    private static boolean isAnother(BodySquare found, BodySquare followed) {
        var apart = Math.hypot(found.x() - followed.x(), found.y() - followed.y());
        var larger = Math.max(found.side() / followed.side(), followed.side() / found.side());
        return apart > SAME_PLACE * followed.side() || larger > OTHER_SIZE;
    }

    boolean areThere() {
        return searchesWithout < SEARCHES_TO_LEAVE;
    }
}
