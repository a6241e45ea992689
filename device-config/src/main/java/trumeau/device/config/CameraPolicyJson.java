package trumeau.device.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link CameraPolicy} as the member {@code camera} of a config; what is wrong is added to a list. */
final class CameraPolicyJson {

    private static final Set<String> MEMBERS = Set.of("start", "noticeSeconds", "startByCountry", "country");

    private CameraPolicyJson() {}

    /** The default when the member is missing, and something valid whatever stands there. */
    static CameraPolicy read(JsonNode node, List<String> troubles) {
        if (node.isMissingNode()) {
            return CameraPolicy.DEFAULT;
        }
        if (!node.isObject()) {
            troubles.add("camera is no object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                troubles.add("unknown member camera." + name);
            }
        });
        if (node.has("start") && node.has("startByCountry")) {
            troubles.add("camera has both start and startByCountry; leave one out");
        }
        var start = node.has("start") ? start("start", node.path("start"), troubles) : CameraStart.NOTICE;
        var notice = notice(node.path("noticeSeconds"), troubles);
        var byCountry = byCountry(node.path("startByCountry"), troubles);
        var country = Optional.of(node.path("country"))
                .filter(code -> !code.isMissingNode())
                .map(code -> code.asText(""));
        var wrong = CameraPolicy.troubles(notice, byCountry, country);
        troubles.addAll(wrong);
        return wrong.isEmpty() ? new CameraPolicy(start, notice, byCountry, country) : CameraPolicy.DEFAULT;
    }

    static void write(CameraPolicy policy, ObjectNode into) {
        if (policy.byCountry().isEmpty()) {
            into.put("start", policy.start().code());
        } else {
            var table = into.putObject("startByCountry");
            policy.byCountry().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> table.put(entry.getKey(), entry.getValue().code()));
        }
        into.put("noticeSeconds", policy.notice().toSeconds());
        policy.country().ifPresent(country -> into.put("country", country));
    }

    private static CameraStart start(String member, JsonNode node, List<String> troubles) {
        return CameraStart.ofCode(node.asText("")).orElseGet(() -> {
            troubles.add("camera." + member + " is notice, touch or always-notified, not " + node);
            return CameraStart.TOUCH;
        });
    }

    private static Duration notice(JsonNode node, List<String> troubles) {
        if (node.isMissingNode()) {
            return CameraPolicy.DEFAULT_NOTICE;
        }
        if (!node.isInt()) {
            troubles.add("camera.noticeSeconds is no whole number");
        }
        return Duration.ofSeconds(node.asInt());
    }

    private static Map<String, CameraStart> byCountry(JsonNode node, List<String> troubles) {
        var table = new HashMap<String, CameraStart>();
        if (!node.isMissingNode() && (!node.isObject() || node.isEmpty())) {
            troubles.add("camera.startByCountry is no table, or an empty one");
        }
        node.properties()
                .forEach(entry -> table.put(
                        entry.getKey(), start("startByCountry." + entry.getKey(), entry.getValue(), troubles)));
        return table;
    }
}
