package trumeau.vision.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * All that the shipped nets can say, word by word: kinds, parts and looks of clothes, nothing about who wears them. A
 * new net, output, class or attribute fails here until somebody has read it and written it down.
 */
class WordsOfClothesTest {

    private static final Path MODELS = Path.of("models");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void onlyFourNetsAreShipped() throws IOException {
        try (var files = Files.walk(MODELS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> MODELS.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> !name.endsWith("golden.json") && !name.endsWith(".md")))
                    .containsExactlyInAnyOrder(
                            "garment/model.json",
                            "garment/net.pt",
                            "garment/skeleton.onnx",
                            "garment/bodies/model.json",
                            "garment/bodies/net.pt",
                            "garment/bodies/skeleton.onnx",
                            "garment/landmarks/model.json",
                            "garment/landmarks/net.pt",
                            "garment/landmarks/skeleton.onnx",
                            "garment/worn/model.json",
                            "garment/worn/net.pt",
                            "garment/worn/skeleton.onnx");
        }
    }

    @Test
    void aHeldGarmentHasAKindAPlaceAndALook() throws IOException {
        var net = read("garment");

        assertThat(words(net.path("outputs"))).containsExactly("logits", "embedding", "garment", "mask", "attributes");
        assertThat(words(net.path("classes")))
                .containsExactlyInAnyOrder(
                        "t-shirt",
                        "shirt",
                        "longsleeve",
                        "outwear",
                        "dress",
                        "hat",
                        "pants",
                        "shoes",
                        "shorts",
                        "skirt",
                        "blazer",
                        "blouse",
                        "body", // a bodysuit, in the words of the photos it learnt from
                        "hoodie",
                        "polo",
                        "top",
                        "undershirt");
        assertThat(attributes(net))
                .isEqualTo(Map.of(
                        "pattern", List.of("plain", "striped", "checked", "dotted", "floral", "graphic"),
                        "sleeve", List.of("none", "short", "three-quarter", "long"),
                        "length", List.of("mini", "knee", "midi", "long")));
    }

    /**
     * "skin" and "hair" are pixels that are no cloth though they hide some, and together a sign that somebody stands
     * there; nothing else is read from them: no tone, no face, nothing about the person.
     */
    @Test
    void wornClothesHavePartsAndNothingElse() throws IOException {
        var net = read("garment/worn");

        assertThat(words(net.path("outputs"))).containsExactly("parts");
        assertThat(words(net.path("classes")))
                .containsExactlyInAnyOrder(
                        "background",
                        "upper",
                        "outerwear",
                        "lower",
                        "dress",
                        "shoes",
                        "bag",
                        "hat",
                        "skin",
                        "hair",
                        "legwear",
                        "accessory");
        assertThat(attributes(net)).isEmpty();
    }

    /** A place to look at: its box, around a head, only tells two answers of one body from those of two. */
    @Test
    void aBodyIsAPlaceAndNothingElse() throws IOException {
        var net = read("garment/bodies");

        assertThat(words(net.path("outputs"))).containsExactly("boxes", "scores");
        assertThat(words(net.path("classes"))).containsExactly("person");
        assertThat(attributes(net)).isEmpty();
    }

    /**
     * None of a face: what the net knew of one was cut out of it. The last two are the middle of the hips and how far
     * the whole body reaches: where to look next.
     */
    @Test
    void aBodyHasPointsFromTheShouldersDown() throws IOException {
        var net = read("garment/landmarks");

        assertThat(words(net.path("outputs"))).containsExactly("points", "presence", "person");
        assertThat(words(net.path("classes")))
                .containsExactlyInAnyOrder(
                        "left-shoulder",
                        "right-shoulder",
                        "left-elbow",
                        "right-elbow",
                        "left-wrist",
                        "right-wrist",
                        "left-little-finger",
                        "right-little-finger",
                        "left-index-finger",
                        "right-index-finger",
                        "left-thumb",
                        "right-thumb",
                        "left-hip",
                        "right-hip",
                        "left-knee",
                        "right-knee",
                        "left-ankle",
                        "right-ankle",
                        "left-heel",
                        "right-heel",
                        "left-toe",
                        "right-toe",
                        "centre",
                        "reach");
        assertThat(attributes(net)).isEmpty();
    }

    private static JsonNode read(String net) throws IOException {
        return JSON.readTree(MODELS.resolve(net).resolve("model.json").toFile());
    }

    private static Map<String, List<String>> attributes(JsonNode net) {
        var found = new TreeMap<String, List<String>>();
        net.path("attributes").forEach(one -> found.put(one.path("name").asText(), words(one.path("values"))));
        return found;
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
