package trumeau.recommender.profile.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;
import trumeau.recommender.profile.InterestTag;

/**
 * The file of {@link Segments}: a {@link BlobFile} of kind {@code segments}, version 1.
 *
 * <p>About: {@code tags} and {@code words} (the features), {@code segments} ({@code share}, {@code tags}),
 * {@code stages} ({@code fromItems}, {@code temperature}, {@code threshold} where it has one). Blobs of float32, one
 * row a segment: {@code centroids} (a value a feature), {@code linear} (one more, the bias).
 */
public final class SegmentsFile {

    private static final BlobFile.Kind KIND = new BlobFile.Kind("segments", 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private SegmentsFile() {}

    /** The file as bytes; an equal model gives equal bytes. */
    public static byte[] write(Segments model) {
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("centroids", Columns.of(model.weights().centroids()));
        blobs.put("linear", Columns.of(model.weights().linear()));
        return new BlobFile(KIND, about(model), blobs).toBytes();
    }

    /**
     * Reads a file; its weights stay views of {@code bytes}, as of a mapped file.
     *
     * @throws RecommenderException MALFORMED or WRONG_VERSION
     */
    public static Segments read(ByteBuffer bytes) {
        var file = BlobFile.read(bytes, KIND);
        var about = file.about();
        try {
            var words = new ArrayList<String>();
            about.path("words").forEach(word -> words.add(word.asText()));
            var space = new FeatureSpace(tags(about.path("tags")), words);
            var segments = segments(about.path("segments"));
            var features = (long) segments.size() * space.dimensions();
            return new Segments(
                    space,
                    segments,
                    new Segments.Weights(
                            finite(file.blob("centroids", features * Float.BYTES)),
                            finite(file.blob("linear", (features + segments.size()) * Float.BYTES))),
                    stages(about.path("stages")));
        } catch (IllegalArgumentException e) {
            throw new RecommenderException(Reason.MALFORMED, "segments: " + e.getMessage(), e);
        }
    }

    private static ObjectNode about(Segments model) {
        var about = JSON.createObjectNode();
        write(about.putArray("tags"), model.space().tags());
        model.space().words().forEach(about.putArray("words")::add);
        var segments = about.putArray("segments");
        model.all()
                .forEach(segment ->
                        write(segments.addObject().put("share", segment.share()).putArray("tags"), segment.tags()));
        var stages = about.putArray("stages");
        model.stages().forEach(stage -> {
            var node = stages.addObject().put("fromItems", stage.fromItems()).put("temperature", stage.temperature());
            stage.threshold().ifPresent(threshold -> node.put("threshold", threshold));
        });
        return about;
    }

    private static void write(ArrayNode array, List<InterestTag> tags) {
        tags.forEach(tag -> array.addObject().put("kind", tag.kind().code()).put("value", tag.value()));
    }

    private static List<InterestTag> tags(JsonNode array) {
        var tags = new ArrayList<InterestTag>();
        for (var node : array) {
            var code = node.path("kind").asText();
            var kind = InterestTag.Kind.of(code)
                    .orElseThrow(() -> new IllegalArgumentException("no kind of tag is called \"" + code + "\""));
            tags.add(new InterestTag(kind, node.path("value").asText()));
        }
        return tags;
    }

    private static List<Segment> segments(JsonNode array) {
        var segments = new ArrayList<Segment>();
        for (var node : array) {
            segments.add(new Segment(segments.size(), node.path("share").asDouble(-1), tags(node.path("tags"))));
        }
        return segments;
    }

    private static List<Stage> stages(JsonNode array) {
        var stages = new ArrayList<Stage>();
        for (var node : array) {
            stages.add(new Stage(
                    node.path("fromItems").asInt(),
                    node.path("temperature").asDouble(),
                    node.has("threshold")
                            ? OptionalDouble.of(node.path("threshold").asDouble(-1))
                            : OptionalDouble.empty()));
        }
        return stages;
    }

    private static FloatBuffer finite(ByteBuffer blob) {
        var values = blob.asFloatBuffer();
        for (var i = 0; i < values.limit(); i++) {
            if (!Float.isFinite(values.get(i))) {
                throw new IllegalArgumentException("weight " + i + " is no finite number: " + values.get(i));
            }
        }
        return values;
    }
}
