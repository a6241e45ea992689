package trumeau.vision.teach;

import java.util.List;
import java.util.Objects;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;

/**
 * What was taught, and by which views of it: embeddings of one space, never pictures.
 *
 * @param views {@value #LEAST_VIEWS} to {@value #MOST_VIEWS}
 */
public record Lesson(Topic topic, List<Embedding> views) {

    public static final int LEAST_VIEWS = 5;
    public static final int MOST_VIEWS = 50;

    /**
     * Checks that a threshold can be found from the views, and that they can be compared.
     *
     * @throws IllegalArgumentException when there are too few or too many, or they lie in different spaces
     */
    public Lesson {
        Objects.requireNonNull(topic, "topic");
        views = List.copyOf(views);
        if (views.size() < LEAST_VIEWS || views.size() > MOST_VIEWS) {
            throw new IllegalArgumentException("a lesson needs " + LEAST_VIEWS + " to " + MOST_VIEWS + " photos, not "
                    + views.size() + "; show " + topic.name() + " from other sides");
        }
        for (var view : views) {
            if (!view.space().equals(views.get(0).space())
                    || view.dimensions() != views.get(0).dimensions()) {
                throw new IllegalArgumentException("the photos of " + topic.name()
                        + " were looked at by different models; teach it again with one");
            }
        }
    }

    /** The space that it holds in. */
    public EmbeddingSpaceId space() {
        return views.get(0).space();
    }
}
