package trumeau.kiosk.wiring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import trumeau.vision.classify.InferenceEngine;

/**
 * Which engine was measured to be the faster one on this device.
 *
 * @param weights the digest of the weights it was measured with
 * @param p50Millis the median of a forward pass for each engine that was measured, the chosen one among them
 */
public record EngineChoice(
        InferenceEngine engine, String weights, Map<InferenceEngine, Double> p50Millis, Instant measuredAt) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FORMAT = 1;

    public EngineChoice {
        Objects.requireNonNull(engine, "engine");
        Objects.requireNonNull(measuredAt, "measuredAt");
        p50Millis = Map.copyOf(p50Millis);
        require(weights.matches("[0-9a-f]{64}"), "weights must be 64 hexadecimal digits");
        require(p50Millis.containsKey(engine), "p50Ms must have a figure of the chosen engine");
        require(
                p50Millis.values().stream().allMatch(millis -> millis > 0 && Double.isFinite(millis)),
                "p50Ms must be above 0");
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static EngineChoice read(byte[] bytes) {
        try {
            var json = JSON.readTree(bytes);
            require(json.path("formatVersion").asInt() == FORMAT, "formatVersion must be " + FORMAT);
            var figures = new EnumMap<InferenceEngine, Double>(InferenceEngine.class);
            for (var figure : json.path("p50Ms").properties()) {
                figures.put(engine(figure.getKey()), figure.getValue().asDouble());
            }
            return new EngineChoice(
                    engine(text(json, "engine")),
                    text(json, "weights"),
                    figures,
                    Instant.parse(text(json, "measuredAt")));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("is no JSON", e);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** As a file. */
    public byte[] write() {
        var json = JSON.createObjectNode()
                .put("formatVersion", FORMAT)
                .put("engine", engine.code())
                .put("weights", weights);
        var figures = json.putObject("p50Ms");
        p50Millis.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(figure -> figures.put(figure.getKey().code(), Math.round(figure.getValue() * 1000) / 1000.0));
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(json.put("measuredAt", measuredAt.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of values can always be written", e);
        }
    }

    /** The figures for a person: {@code pytorch 9.1 ms, onnxruntime 3.4 ms}. */
    String figures() {
        return p50Millis.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(figure ->
                        String.format(Locale.ROOT, "%s %.1f ms", figure.getKey().code(), figure.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static InferenceEngine engine(String code) {
        return InferenceEngine.of(code)
                .orElseThrow(() -> new IllegalArgumentException("no engine is called \"" + code + "\""));
    }

    private static String text(JsonNode json, String key) {
        require(json.path(key).isTextual(), key + " is missing");
        return json.path(key).asText();
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException(what);
        }
    }
}
