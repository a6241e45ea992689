package trumeau.kiosk.teach;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Topic;
import trumeau.vision.teach.Trial;

/** The book of lessons as JSON; each view is 32-bit floats, little endian, in base 64. */
final class LessonFile {

    private static final int FORMAT = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private LessonFile() {}

    static byte[] write(List<TaughtLesson> lessons) {
        var root = JSON.createObjectNode().put("formatVersion", FORMAT);
        var list = root.putArray("lessons");
        lessons.forEach(lesson -> write(list.addObject(), lesson));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /**
     * Reads a book.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    static List<TaughtLesson> read(byte[] bytes) {
        try {
            var root = JSON.readTree(bytes);
            if (root.path("formatVersion").asInt() != FORMAT
                    || !root.path("lessons").isArray()) {
                throw new IllegalArgumentException("no book of lessons of format " + FORMAT);
            }
            var lessons = new ArrayList<TaughtLesson>();
            for (var node : root.path("lessons")) {
                lessons.add(lesson(node));
            }
            return lessons;
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("no book of lessons: " + e.getMessage(), e);
        }
    }

    private static void write(ObjectNode node, TaughtLesson taught) {
        var topic = taught.lesson().topic();
        var trial = taught.trial();
        node.put("number", taught.number())
                .put("kind", topic.kind().name().toLowerCase(Locale.ROOT))
                .put("name", topic.name())
                .put("category", topic.category())
                .put("at", taught.at().toString())
                .put("by", taught.by())
                .put("state", taught.state().name().toLowerCase(Locale.ROOT))
                .put("space", taught.lesson().space().digest());
        var views = node.putArray("views");
        taught.lesson().views().forEach(view -> views.add(text(view)));
        var measured = node.putObject("trial")
                .put("views", trial.views())
                .put("recognised", trial.recognised())
                .put("others", trial.others())
                .put("falseAlarms", trial.falseAlarms());
        var confused = measured.putArray("confused");
        trial.confused().forEach(confused::add);
    }

    private static TaughtLesson lesson(JsonNode node) throws IOException {
        var kind = Topic.Kind.valueOf(node.path("kind").asText().toUpperCase(Locale.ROOT));
        var topic = new Topic(
                kind, node.path("name").asText(), node.path("category").asText());
        var space = new EmbeddingSpaceId(node.path("space").asText());
        var views = new ArrayList<Embedding>();
        for (var view : node.path("views")) {
            views.add(new Embedding(space, floats(view.binaryValue())));
        }
        return new TaughtLesson(
                node.path("number").asLong(),
                new Lesson(topic, views),
                Instant.parse(node.path("at").asText()),
                node.path("by").asText(),
                TaughtLesson.State.valueOf(node.path("state").asText().toUpperCase(Locale.ROOT)),
                trial(node.path("trial")));
    }

    private static Trial trial(JsonNode node) {
        var confused = new ArrayList<String>();
        node.path("confused").forEach(item -> confused.add(item.asText()));
        return new Trial(
                node.path("views").asInt(),
                node.path("recognised").asInt(),
                node.path("others").asInt(),
                node.path("falseAlarms").asInt(),
                confused);
    }

    private static String text(Embedding view) {
        var values = view.toArray();
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static float[] floats(byte[] bytes) {
        var values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
