package trumeau.vision.teach;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;

/**
 * All that was taught in one embedding space, laid beside the catalogue. A taught thing is said only where a garment is
 * above that thing's own threshold and nearer to it, by a margin, than to anything else that was taught or that the
 * catalogue shows; else nothing is said, and the net's answer stands. Immutable; any thread.
 */
public final class Teaching {

    /** What is said is at least more likely than all else together. */
    private static final double LEAST_SHARE = 0.51;

    private final EmbeddingSpaceId space;
    private final Contest contest;
    private final List<Known> known;

    private record Known(Mark mark, Trial trial) {}

    /**
     * What a look was found to be.
     *
     * @param likeness cosine to the nearest prototype
     */
    public record Found(Topic topic, double likeness, Trial trial) {}

    private Teaching(EmbeddingSpaceId space, List<Lesson> lessons, Contest contest) {
        this.space = Objects.requireNonNull(space, "space");
        this.contest = contest;
        lessons.forEach(this::requireSameSpace);
        var marks = lessons.stream()
                .map(lesson -> contest.mark(lesson.topic(), units(lesson)))
                .toList();
        var tried = new ArrayList<Known>();
        for (var i = 0; i < marks.size(); i++) {
            var trial = contest.tryOut(marks.get(i).topic(), units(lessons.get(i)), marks);
            tried.add(new Known(marks.get(i), trial));
        }
        this.known = List.copyOf(tried);
    }

    /** Nothing was taught in this space. */
    public static Teaching nothing(EmbeddingSpaceId space) {
        return of(space, List.of(), Neighbours.none());
    }

    /**
     * Lays lessons beside the catalogue. Each is tried out, which compares it with every row.
     *
     * @throws IllegalArgumentException when a lesson is of another space, or two have the same topic
     */
    public static Teaching of(EmbeddingSpaceId space, List<Lesson> lessons, Neighbours neighbours) {
        return of(space, lessons, neighbours, Strictness.CHOSEN);
    }

    /** The same, more or less strict. */
    public static Teaching of(
            EmbeddingSpaceId space, List<Lesson> lessons, Neighbours neighbours, Strictness strictness) {
        if (lessons.stream().map(Lesson::topic).distinct().count() != lessons.size()) {
            throw new IllegalArgumentException("a thing is taught by one lesson, not two");
        }
        return new Teaching(space, lessons, new Contest(neighbours, strictness));
    }

    public EmbeddingSpaceId space() {
        return space;
    }

    /**
     * What one more lesson would do beside these; one about the same thing takes the place of the old one.
     *
     * @throws IllegalArgumentException when it is of another space
     */
    public Trial tryOut(Lesson lesson) {
        requireSameSpace(lesson);
        return contest.tryOut(lesson.topic(), units(lesson), marks());
    }

    /**
     * What this look was taught to be: an item before a category, then the likelier. Empty where nothing wins, and for
     * a look of another space.
     */
    public Optional<Found> find(Embedding look) {
        if (known.isEmpty() || !look.space().equals(space)) {
            return Optional.empty();
        }
        var unit = Vectors.unit(look);
        var marks = marks();
        return known.stream()
                .filter(one -> contest.wins(one.mark(), unit, marks, Contest.NO_ROW))
                .map(one -> new Found(one.mark().topic(), Math.min(1, one.mark().likeness(unit)), one.trial()))
                .max(Comparator.<Found, Boolean>comparing(found -> found.topic().kind() == Topic.Kind.ITEM)
                        .thenComparingDouble(Found::likeness));
    }

    /** The net's ranking, with the category of what this look was taught to be before all others where there is one. */
    public List<Guess> rank(List<Guess> ranking, Embedding look) {
        return find(look).map(found -> ahead(found, ranking)).orElse(ranking);
    }

    private static List<Guess> ahead(Found found, List<Guess> ranking) {
        var category = found.topic().category();
        var share = Math.max(LEAST_SHARE, found.trial().precision(ranking.size()));
        var rest = ranking.stream()
                .filter(guess -> !guess.category().equals(category))
                .toList();
        var sum = rest.stream().mapToDouble(guess -> guess.confidence().value()).sum();
        var ranked = new ArrayList<Guess>();
        ranked.add(new Guess(category, new Confidence(sum > 0 ? share : 1)));
        for (var guess : rest) {
            var left = sum > 0 ? (1 - share) * guess.confidence().value() / sum : 0;
            ranked.add(new Guess(guess.category(), new Confidence(left)));
        }
        return ranked;
    }

    private List<Mark> marks() {
        return known.stream().map(Known::mark).toList();
    }

    private void requireSameSpace(Lesson lesson) {
        if (!lesson.space().equals(space)) {
            throw new IllegalArgumentException(
                    "the lesson about " + lesson.topic().name()
                            + " was taught to another model (embedding space "
                            + lesson.space().digest() + ") than the one that serves (" + space.digest()
                            + "); teach it again");
        }
    }

    private static List<float[]> units(Lesson lesson) {
        return lesson.views().stream().map(Vectors::unit).toList();
    }
}
