package trumeau.kiosk.teach;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.teach.TeachingRefused.Reason;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Likeness;
import trumeau.vision.teach.Topic;
import trumeau.vision.teach.Trial;

/** A lesson in the making: its views so far, in memory only. Immutable. */
public record LessonDraft(
        Topic topic, String by, EmbeddingSpaceId space, List<Embedding> views, Optional<Trial> trial) {

    /** From here on two views are one picture, and the second teaches nothing. */
    private static final double SAME = 0.9999;

    public LessonDraft {
        views = List.copyOf(views);
    }

    static LessonDraft begin(Topic topic, String by, EmbeddingSpaceId space) {
        return new LessonDraft(topic, by, space, List.of(), Optional.empty());
    }

    /**
     * With one view more.
     *
     * @throws TeachingRefused OTHER_MODEL, SAME_PICTURE, TOO_MANY_PHOTOS
     */
    LessonDraft with(Embedding view) {
        if (!view.space().equals(space)) {
            throw new TeachingRefused(
                    Reason.OTHER_MODEL, "another model serves since this lesson was begun; begin it again");
        }
        if (views.stream().anyMatch(one -> Likeness.between(one, view) >= SAME)) {
            throw new TeachingRefused(Reason.SAME_PICTURE, "this is the same picture again; turn the garment a little");
        }
        if (views.size() >= Lesson.MOST_VIEWS) {
            throw new TeachingRefused(Reason.TOO_MANY_PHOTOS, "a lesson has at most " + Lesson.MOST_VIEWS + " photos");
        }
        var more = new ArrayList<>(views);
        more.add(view);
        return new LessonDraft(topic, by, space, more, Optional.empty());
    }

    /** Without a view, counted from 0; the same when there is no such one. */
    LessonDraft without(int index) {
        var fewer = new ArrayList<>(views);
        if (index >= 0 && index < fewer.size()) {
            fewer.remove(index);
        }
        return new LessonDraft(topic, by, space, fewer, Optional.empty());
    }

    LessonDraft measured(Trial found) {
        return new LessonDraft(topic, by, space, views, Optional.of(found));
    }

    /** How like the others a view is; empty while it is the only one. */
    Optional<Double> agreement(int index) {
        var others = new ArrayList<>(views);
        var view = others.remove(index);
        return others.isEmpty() ? Optional.empty() : Optional.of(Likeness.toMean(view, others));
    }

    /**
     * The lesson that it makes.
     *
     * @throws TeachingRefused TOO_FEW_PHOTOS
     */
    Lesson lesson() {
        if (views.size() < Lesson.LEAST_VIEWS) {
            throw new TeachingRefused(
                    Reason.TOO_FEW_PHOTOS,
                    "a lesson needs at least " + Lesson.LEAST_VIEWS + " photos, and this has " + views.size());
        }
        return new Lesson(topic, views);
    }
}
