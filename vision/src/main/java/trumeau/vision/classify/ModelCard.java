package trumeau.vision.classify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * What {@code model.json} says of a model.
 *
 * @param categories in the order of the logits
 * @param temperature by which logits are divided to make confidences honest
 * @param netDigest SHA-256 of {@code net.pt}, 64 lower-case hexadecimal digits
 */
public record ModelCard(
        String name,
        String version,
        List<String> categories,
        NetInput input,
        int dimensions,
        double temperature,
        Thresholds thresholds,
        String netDigest) {

    private static final int FORMAT = 1;

    public ModelCard {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        categories = List.copyOf(categories);
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(thresholds, "thresholds");
        require(!categories.isEmpty(), "classes must name at least one category");
        require(new HashSet<>(categories).size() == categories.size(), "classes must differ from each other");
        require(categories.stream().noneMatch(String::isBlank), "classes may not be blank");
        require(dimensions >= 1 && dimensions <= 4096, "embedding.dimensions must be 1..4096, not " + dimensions);
        require(temperature > 0 && temperature <= 100, "temperature must be above 0, up to 100, not " + temperature);
        require(netDigest.matches("[0-9a-f]{64}"), "sha256.\"net.pt\" must be 64 hexadecimal digits");
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
     */
    public record Thresholds(double abstain, double sameItem) {
        public Thresholds {
            require(abstain >= 0 && abstain <= 1, "thresholds.abstain must be 0..1, not " + abstain);
            require(sameItem >= -1 && sameItem <= 1, "thresholds.sameItem must be -1..1, not " + sameItem);
        }
    }

    /**
     * Reads the description.
     *
     * @throws IllegalArgumentException when something is missing or out of bounds
     */
    static ModelCard read(JsonNode json) {
        require(json.path("formatVersion").asInt() == FORMAT, "formatVersion must be " + FORMAT);
        var categories = new ArrayList<String>();
        json.path("classes").forEach(name -> categories.add(name.asText()));
        return new ModelCard(
                text(json, "/name"),
                text(json, "/version"),
                categories,
                input(json.path("input")),
                (int) number(json, "/embedding/dimensions"),
                number(json, "/temperature"),
                new Thresholds(number(json, "/thresholds/abstain"), number(json, "/thresholds/sameItem")),
                text(json, "/sha256/net.pt"));
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
