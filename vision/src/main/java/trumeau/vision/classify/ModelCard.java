package trumeau.vision.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code model.json} says of a model.
 *
 * @param categories in the order of the logits; the parts of a net that takes persons apart, the points of one that
 *     finds landmarks
 * @param temperature by which logits are divided to make confidences honest
 * @param outputs what the net gives, in order
 * @param nets the files with its weights
 */
public record ModelCard(
        String name,
        String version,
        List<String> categories,
        NetInput input,
        NetOutputs outputs,
        double temperature,
        Thresholds thresholds,
        NetFiles nets) {

    public ModelCard {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        categories = List.copyOf(categories);
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(nets, "nets");
        require(!categories.isEmpty(), "classes must name at least one category");
        require(new HashSet<>(categories).size() == categories.size(), "classes must differ from each other");
        require(categories.stream().noneMatch(String::isBlank), "classes may not be blank");
        require(temperature > 0 && temperature <= 100, "temperature must be above 0, up to 100, not " + temperature);
    }

    /**
     * The net's input: uint8, [1, height, width, 3], red green blue, the garment's box stretched to it by area
     * interpolation.
     */
    public record NetInput(int width, int height) {
        public NetInput {
            require(
                    width >= 8 && width <= 1024 && height >= 8 && height <= 1024,
                    "input must be 8..1024 pixels a side");
        }

        /** Bytes of one input. */
        public int bytes() {
            return width * height * 3;
        }
    }

    /**
     * From where on something is said.
     *
     * @param abstain least confidence of a category that is said
     * @param sameItem least cosine similarity at which two pictures show the same item
     * @param garment least probability of being a garment at all; 0, which refuses nothing, when the model doesn't say
     */
    public record Thresholds(double abstain, double sameItem, double garment) {

        /** Everything is said. */
        static final Thresholds NONE = new Thresholds(0, 0, 0);

        public Thresholds {
            require(abstain >= 0 && abstain <= 1, "thresholds.abstain must be 0..1, not " + abstain);
            require(sameItem >= -1 && sameItem <= 1, "thresholds.sameItem must be -1..1, not " + sameItem);
            require(garment >= 0 && garment <= 1, "thresholds.garment must be 0..1, not " + garment);
        }
    }

    /** Numbers of the embedding. */
    public int dimensions() {
        return outputs.dimensions();
    }

    /**
     * Reads the description: format 2, or format 1, which knew one engine and two outputs.
     *
     * @throws IllegalArgumentException when something is missing or out of bounds
     */
    static ModelCard read(JsonNode json) {
        var format = json.path("formatVersion").asInt();
        require(format == 1 || format == 2, "formatVersion must be 1 or 2");
        var outputs = outputs(json, format);
        return new ModelCard(
                text(json, "/name"),
                text(json, "/version"),
                texts(json.path("classes")),
                input(json.path("input")),
                outputs,
                number(json, "/temperature"),
                outputs.task() == NetOutputs.Task.GARMENT ? thresholds(json) : Thresholds.NONE,
                nets(json, format));
    }

    private static NetOutputs outputs(JsonNode json, int format) {
        if (format == 1) {
            return NetOutputs.usual((int) number(json, "/embedding/dimensions"));
        }
        var order = new ArrayList<NetOutputs.Kind>();
        json.path("outputs").forEach(name -> order.add(kind(name.asText())));
        return new NetOutputs(
                order,
                order.contains(NetOutputs.Kind.EMBEDDING) ? (int) number(json, "/embedding/dimensions") : 0,
                json.at("/mask/size").asInt(),
                attributes(json.path("attributes")),
                grid(order.contains(NetOutputs.Kind.PERSON) ? json.path("person") : json.path("parts")),
                json.path("anchors").asInt());
    }

    private static NetOutputs.Grid grid(JsonNode json) {
        return new NetOutputs.Grid(
                json.path("width").asInt(), json.path("height").asInt());
    }

    private static List<Attribute> attributes(JsonNode json) {
        var attributes = new ArrayList<Attribute>();
        for (var attribute : json) {
            attributes.add(new Attribute(
                    text(attribute, "/name"),
                    texts(attribute.path("values")),
                    Set.copyOf(texts(attribute.path("of")))));
        }
        return attributes;
    }

    private static List<String> texts(JsonNode json) {
        var texts = new ArrayList<String>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static NetOutputs.Kind kind(String name) {
        for (var kind : NetOutputs.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("outputs may name "
                + Arrays.stream(NetOutputs.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ", not " + name);
    }

    private static Thresholds thresholds(JsonNode json) {
        var garment = json.at("/thresholds/garment").isMissingNode() ? 0 : number(json, "/thresholds/garment");
        return new Thresholds(number(json, "/thresholds/abstain"), number(json, "/thresholds/sameItem"), garment);
    }

    private static NetFiles nets(JsonNode json, int format) {
        if (format == 1) {
            var digest = text(json, "/sha256/net.pt");
            return new NetFiles(digest, Map.of(InferenceEngine.PYTORCH, digest));
        }
        var digests = new EnumMap<InferenceEngine, String>(InferenceEngine.class);
        for (var engine : InferenceEngine.values()) {
            if (json.path("sha256").has(engine.netFile())) {
                digests.put(engine, text(json, "/sha256/" + engine.netFile()));
            }
        }
        return new NetFiles(text(json, "/weights"), digests);
    }

    private static NetInput input(JsonNode input) {
        var kind = text(input, "/layout") + " " + text(input, "/type") + " " + text(input, "/colour") + " "
                + text(input, "/resize");
        require(kind.equals("NHWC uint8 RGB stretch-area"), "input must be NHWC uint8 RGB stretch-area, not " + kind);
        return new NetInput((int) number(input, "/width"), (int) number(input, "/height"));
    }

    private static String text(JsonNode json, String at) {
        require(json.at(at).isTextual(), at.substring(1) + " is missing");
        return json.at(at).asText();
    }

    private static double number(JsonNode json, String at) {
        require(json.at(at).isNumber(), at.substring(1) + " is missing");
        return json.at(at).asDouble();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
