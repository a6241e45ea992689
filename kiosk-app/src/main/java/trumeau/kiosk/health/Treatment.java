package trumeau.kiosk.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import trumeau.vision.frame.Timing.Ticker;

/**
 * Decides which remedy is due: the first as soon as something is wrong, the next when it is still wrong a pause later.
 * What got well and falls ill again begins anew. One thread.
 */
final class Treatment {

    private final Ticker ticker;
    private final Duration pause;
    private final Map<Ailment, Course> courses = new EnumMap<>(Ailment.class);

    Treatment(Ticker ticker, Duration pause) {
        this.ticker = ticker;
        this.pause = pause;
    }

    private record Course(int given, Duration lastAt) {}

    /** What is due now against what. */
    record Due(Ailment ailment, Remedy remedy) {}

    /** What to do now; to be asked again and again. */
    List<Due> due(Set<Ailment> ailments) {
        courses.keySet().retainAll(ailments);
        var due = new ArrayList<Due>();
        for (var ailment : ailments) {
            var course = courses.get(ailment);
            var given = course == null ? 0 : course.given();
            var rested =
                    course == null || ticker.elapsed().minus(course.lastAt()).compareTo(pause) >= 0;
            if (rested && given < ailment.remedies().size()) {
                courses.put(ailment, new Course(given + 1, ticker.elapsed()));
                due.add(new Due(ailment, ailment.remedies().get(given)));
            }
        }
        return due;
    }
}
