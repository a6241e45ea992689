package trumeau.vision.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import trumeau.vision.classify.Guess;
import trumeau.vision.track.Garment.Certainty;

/**
 * When to ask which of a few kinds a garment is, and when to stop asking. A question comes only after doubt has lasted,
 * goes only after certainty has, and keeps its options and their order while the surest kind is one of them: a hand is
 * on its way to them.
 */
final class Inquiry {

    private static final Duration TIME_TO_ASK = Duration.ofMillis(800);
    private static final Duration TIME_TO_YIELD = Duration.ofMillis(500);
    private static final Duration TIME_TO_REPHRASE = Duration.ofSeconds(1);

    private static final int MOST = 3;
    /** Options that together have so much of the confidence are enough. */
    private static final double ENOUGH = 0.85;
    /** Kinds that together have less tell of no garment that is worth a question. */
    private static final double LEAST_TOGETHER = 0.6;

    private static final double LEAST_EACH = 0.08;

    private List<String> options = List.of();
    private @Nullable Instant unsureSince;
    private @Nullable Instant sureSince;
    private @Nullable Instant elsewhereSince;

    /** The kinds to choose from, in a fixed order; empty while nothing is asked. */
    List<String> options() {
        return options;
    }

    /** Hears a frame's judgement; answers what may be shown of it. */
    Certainty hear(List<Guess> ranking, Certainty judged, Instant at) {
        var sure = judged == Certainty.RECOGNISED;
        sureSince = sure ? since(sureSince, at) : null;
        unsureSince = sure ? null : since(unsureSince, at);
        if (sure && lasted(sureSince, at, TIME_TO_YIELD)) {
            options = List.of();
        }
        if (!sure && options.isEmpty() && lasted(unsureSince, at, TIME_TO_ASK)) {
            options = worthAsking(ranking);
        }
        rephrase(ranking, at);
        return options.isEmpty() ? judged : Certainty.UNSURE;
    }

    private void rephrase(List<Guess> ranking, Instant at) {
        var named = options.isEmpty() || options.contains(ranking.get(0).category());
        elsewhereSince = named ? null : since(elsewhereSince, at);
        if (lasted(elsewhereSince, at, TIME_TO_REPHRASE)) {
            options = worthAsking(ranking);
            elsewhereSince = null;
        }
    }

    /** The surest two or three kinds, as far as they matter; none when they tell nothing even together. */
    static List<String> worthAsking(List<Guess> ranking) {
        var names = new ArrayList<String>();
        var together = 0.0;
        for (var guess : ranking) {
            var share = guess.confidence().value();
            if (names.size() < MOST && share >= LEAST_EACH && (together < ENOUGH || names.size() < 2)) {
                names.add(guess.category());
                together += share;
            }
        }
        return together >= LEAST_TOGETHER && names.size() >= 2 ? List.copyOf(names) : List.of();
    }

    /** A clock that was set back begins anew. */
    private static Instant since(@Nullable Instant before, Instant at) {
        return before == null || before.isAfter(at) ? at : before;
    }

    private static boolean lasted(@Nullable Instant since, Instant at, Duration time) {
        return since != null && Duration.between(since, at).compareTo(time) >= 0;
    }
}
