package trumeau.kiosk.teach;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Topic;
import trumeau.vision.teach.Trial;

/** Teaching as the console shows it: the lesson in the making, and all lessons, the newest first. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TeachingView(Optional<Draft> draft, List<Row> lessons) {

    /** Below this cosine to the others a photo seems to show another thing. */
    private static final double ALIKE = 0.5;

    public TeachingView {
        lessons = List.copyOf(lessons);
    }

    /**
     * What is taught.
     *
     * @param kind {@code category} or {@code item}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Subject(String kind, String name, String category, Optional<String> title) {

        static Subject of(Topic topic, ServingGeneration generation) {
            var title = topic.kind() == Topic.Kind.ITEM
                    ? Topics.item(topic.name(), generation).map(Item::title)
                    : Optional.<String>empty();
            return new Subject(code(topic.kind()), topic.name(), topic.category(), title);
        }
    }

    /**
     * A photo of the lesson in the making.
     *
     * @param agreement cosine to the mean of the others; absent for the only one
     * @param verdict {@code first}, {@code helps} or {@code unlike}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Photo(Optional<Double> agreement, String verdict) {

        static Photo of(Optional<Double> agreement) {
            var verdict =
                    agreement.map(cosine -> cosine < ALIKE ? "unlike" : "helps").orElse("first");
            return new Photo(agreement.map(cosine -> Math.round(cosine * 1000) / 1000.0), verdict);
        }
    }

    /** The lesson in the making. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Draft(Subject subject, List<Photo> photos, int needed, Optional<Trial> trial) {

        static Draft of(LessonDraft draft, ServingGeneration generation) {
            var photos = IntStream.range(0, draft.views().size())
                    .mapToObj(index -> Photo.of(draft.agreement(index)))
                    .toList();
            return new Draft(Subject.of(draft.topic(), generation), photos, Lesson.LEAST_VIEWS, draft.trial());
        }
    }

    /**
     * A lesson.
     *
     * @param standing {@code on}, {@code undone}, {@code set-aside} or {@code not-carried}
     */
    public record Row(long number, Subject subject, Instant at, String by, String standing, Trial trial) {

        static Row of(TaughtLesson taught, ServingGeneration generation) {
            return new Row(
                    taught.number(),
                    Subject.of(taught.lesson().topic(), generation),
                    taught.at(),
                    taught.by(),
                    code(TaughtThings.Standing.of(taught, generation)),
                    taught.trial());
        }
    }

    static TeachingView of(Optional<LessonDraft> draft, List<TaughtLesson> lessons, ServingGeneration generation) {
        return new TeachingView(
                draft.map(made -> Draft.of(made, generation)),
                lessons.stream().map(taught -> Row.of(taught, generation)).toList());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
