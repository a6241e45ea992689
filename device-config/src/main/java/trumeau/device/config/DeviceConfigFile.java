package trumeau.device.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import trumeau.device.DeviceException;

/** A {@link DeviceConfig} as JSON. */
public final class DeviceConfigFile {

    private static final int FORMAT = 1;
    private static final int LARGEST = 100_000;
    private static final Set<String> MEMBERS = Set.of(
            "formatVersion", "storeName", "languages", "currency", "sessionIdleSeconds", ScreenMember.NAME, "camera");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private DeviceConfigFile() {}

    /** Reads what {@link #write} wrote; else a {@link DeviceException} CONFIG_MALFORMED names all that is wrong. */
    public static DeviceConfig read(byte[] bytes) {
        var root = parse(bytes);
        var format = root.path("formatVersion");
        if (!format.isInt() || format.intValue() != FORMAT) {
            throw malformed("formatVersion is " + format + "; this version reads " + FORMAT);
        }
        var troubles = new ArrayList<String>();
        root.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                troubles.add("unknown member " + name);
            }
        });
        var storeName = text(root, "storeName", troubles);
        var currency = text(root, "currency", troubles);
        var languages = languages(root.path("languages"), troubles);
        var idle = idle(root.path("sessionIdleSeconds"), troubles);
        var screen = ScreenMember.read(root.path(ScreenMember.NAME), troubles);
        var camera = CameraPolicyJson.read(root.path("camera"), troubles);
        troubles.addAll(DeviceConfig.troubles(storeName, languages, currency, idle));
        if (!troubles.isEmpty()) {
            throw malformed(String.join("; ", troubles));
        }
        return new DeviceConfig(storeName, languages, currency, idle, screen, camera);
    }

    public static byte[] write(DeviceConfig config) {
        var root = JSON.createObjectNode().put("formatVersion", FORMAT).put("storeName", config.storeName());
        config.languages().forEach(root.putArray("languages")::add);
        root.put("currency", config.currency())
                .put("sessionIdleSeconds", config.sessionIdle().toSeconds());
        ScreenMember.write(config.screen(), root);
        CameraPolicyJson.write(config.camera(), root.putObject("camera"));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a config can always be written", e);
        }
    }

    private static JsonNode parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw malformed(bytes.length + " bytes; at most " + LARGEST + " may be");
        }
        try {
            var root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw malformed("no JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw malformed(e.getOriginalMessage());
        } catch (IOException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static String text(JsonNode root, String member, List<String> troubles) {
        if (!root.path(member).isTextual()) {
            troubles.add(member + " is missing or no text");
        }
        return root.path(member).asText("");
    }

    private static List<String> languages(JsonNode node, List<String> troubles) {
        var languages = new ArrayList<String>();
        if (!node.isArray()) {
            troubles.add("languages is missing or no list");
        }
        node.forEach(each -> languages.add(each.asText("")));
        return languages;
    }

    private static Duration idle(JsonNode node, List<String> troubles) {
        if (node.isMissingNode()) {
            return DeviceConfig.DEFAULT_SESSION_IDLE;
        }
        if (!node.isInt()) {
            troubles.add("sessionIdleSeconds is no whole number");
        }
        return Duration.ofSeconds(node.asInt());
    }

    private static DeviceException malformed(String why) {
        return new DeviceException(DeviceException.Reason.CONFIG_MALFORMED, "malformed device config: " + why);
    }
}
