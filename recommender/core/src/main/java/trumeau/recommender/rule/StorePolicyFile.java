package trumeau.recommender.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.rerank.Exploration;

/**
 * A store's policy as JSON, {@code {"formatVersion": 1, "rules": {...}, "newHere": {"oneIn": 10}}}, the rules as
 * {@link StoreRulesJson} reads them. It keeps the very text: what is signed is what the operator wrote.
 */
public record StorePolicyFile(String text) {

    private static final int FORMAT = 1;
    private static final int LARGEST = 1_000_000;
    private static final Set<String> MEMBERS = Set.of("formatVersion", "rules", "newHere");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    public StorePolicyFile {
        policy(text);
    }

    /**
     * Reads a policy.
     *
     * @throws RecommenderException MALFORMED, with the member or rule and what is wrong with it
     */
    public static StorePolicyFile read(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw wrong(bytes.length + " bytes; at most " + LARGEST + " may be");
        }
        return new StorePolicyFile(new String(bytes, StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public StorePolicy policy() {
        return policy(text);
    }

    private static StorePolicy policy(String text) {
        var root = parse(text);
        var format = root.path("formatVersion");
        if (!format.isInt() || format.intValue() != FORMAT) {
            throw wrong(
                    format.isMissingNode()
                            ? "it lacks \"formatVersion\": " + FORMAT
                            : "formatVersion is " + format + "; this version reads " + FORMAT);
        }
        root.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                throw wrong("\"" + name + "\" is no member of it; rules stand under \"rules\"");
            }
        });
        return new StorePolicy(
                root.has("rules") ? StoreRulesJson.read(root.get("rules")) : StoreRules.NONE,
                Optional.ofNullable(root.get("newHere")).map(StorePolicyFile::newHere));
    }

    private static Exploration newHere(JsonNode node) {
        var oneIn = node.path("oneIn");
        if (!node.isObject() || node.size() != 1 || !oneIn.isInt() || oneIn.intValue() < 2) {
            throw wrong("newHere is {\"oneIn\": N}, at most one card in N, 2 or more, not " + node);
        }
        return new Exploration(oneIn.intValue());
    }

    private static JsonNode parse(String text) {
        try {
            var root = JSON.readTree(text);
            if (!root.isObject()) {
                throw wrong("no JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new RecommenderException(
                    Reason.MALFORMED,
                    "store rules: no JSON, line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(),
                    e);
        }
    }

    private static RecommenderException wrong(String why) {
        return new RecommenderException(Reason.MALFORMED, "store rules: " + why);
    }
}
