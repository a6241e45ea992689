package trumeau.kiosk.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import trumeau.recommender.catalog.ItemId;

/** Campaigns as JSON: {@code {"formatVersion": 1, "campaigns": [...]}}. What an operator writes and a release holds. */
public final class CampaignsFile {

    public static final int MOST = 20;

    private static final int FORMAT = 1;
    private static final int LARGEST = 200_000;
    private static final Set<String> MEMBERS =
            Set.of("id", "label", "from", "until", "title", "text", "picture", "items", "category");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CampaignsFile() {}

    /**
     * Reads campaigns.
     *
     * @throws IllegalArgumentException when it is no such file; says which campaign is wrong and what to do
     */
    public static List<Campaign> read(byte[] bytes) {
        var root = parse(bytes);
        var format = root.path("formatVersion");
        if (!format.isInt() || format.intValue() != FORMAT) {
            throw wrong("formatVersion is " + format + "; this version reads " + FORMAT);
        }
        requireMembers(root, Set.of("formatVersion", "campaigns"), "the file");
        var list = root.path("campaigns");
        if (!list.isArray() || list.size() > MOST) {
            throw wrong("campaigns is a list of at most " + MOST);
        }
        var campaigns = new ArrayList<Campaign>();
        var ids = new HashSet<String>();
        for (var node : list) {
            var campaign = campaign(node);
            if (!ids.add(campaign.id())) {
                throw wrong("two campaigns have the id " + campaign.id());
            }
            campaigns.add(campaign);
        }
        return List.copyOf(campaigns);
    }

    public static byte[] write(List<Campaign> campaigns) {
        var root = JSON.createObjectNode().put("formatVersion", FORMAT);
        var list = root.putArray("campaigns");
        for (var campaign : campaigns) {
            var node = list.addObject()
                    .put("id", campaign.id())
                    .put("label", campaign.label().code())
                    .put("from", campaign.from().toString())
                    .put("until", campaign.until().toString());
            new TreeMap<>(campaign.title()).forEach(node.putObject("title")::put);
            new TreeMap<>(campaign.text()).forEach(node.putObject("text")::put);
            campaign.picture().ifPresent(picture -> node.put("picture", picture));
            if (!campaign.items().isEmpty()) {
                var items = node.putArray("items");
                campaign.items().forEach(item -> items.add(item.value()));
            }
            campaign.category().ifPresent(category -> node.put("category", category));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("campaigns can always be written", e);
        }
    }

    private static Campaign campaign(JsonNode node) {
        var id = text(node, "id", "a campaign");
        var named = "campaign " + id;
        requireMembers(node, MEMBERS, named);
        return new Campaign(
                id,
                label(node, named),
                moment(node, "from", named),
                moment(node, "until", named),
                words(node, "title", named),
                words(node, "text", named),
                optional(node, "picture", named),
                items(node.path("items"), named),
                optional(node, "category", named));
    }

    private static Campaign.Label label(JsonNode node, String named) {
        var code = optional(node, "label", named).orElse(Campaign.Label.PROMOTION.code());
        return Arrays.stream(Campaign.Label.values())
                .filter(label -> label.code().equals(code))
                .findFirst()
                .orElseThrow(() -> wrong(named + ": label is promotion or advertisement, not \"" + code + "\""));
    }

    private static java.time.Instant moment(JsonNode node, String member, String named) {
        var text = text(node, member, named);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    named + ": " + member + " is a time with its zone, as 2026-12-01T00:00:00+01:00, not \"" + text
                            + "\"",
                    e);
        }
    }

    private static Map<String, String> words(JsonNode node, String member, String named) {
        var words = new TreeMap<String, String>();
        var table = node.path(member);
        if (!table.isObject() || table.isEmpty()) {
            throw wrong(named + ": " + member + " says it by language, as {\"en\": \"...\"}");
        }
        table.properties().forEach(entry -> {
            if (!entry.getValue().isTextual()) {
                throw wrong(named + ": the " + member + " in " + entry.getKey() + " is no text");
            }
            words.put(entry.getKey(), entry.getValue().textValue());
        });
        return words;
    }

    private static List<ItemId> items(JsonNode node, String named) {
        var items = new ArrayList<ItemId>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw wrong(named + ": items is a list of item ids");
        }
        for (var each : node) {
            if (!each.isTextual()) {
                throw wrong(named + ": items holds " + each + ", no item id");
            }
            items.add(new ItemId(each.textValue()));
        }
        return items;
    }

    private static String text(JsonNode node, String member, String named) {
        return optional(node, member, named).orElseThrow(() -> wrong(named + " lacks " + member));
    }

    private static Optional<String> optional(JsonNode node, String member, String named) {
        var value = node.path(member);
        if (!value.isMissingNode() && !value.isTextual()) {
            throw wrong(named + ": " + member + " is no text");
        }
        return Optional.of(value).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private static void requireMembers(JsonNode node, Set<String> known, String named) {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw wrong(named + " has an unknown member " + name);
            }
        });
    }

    private static JsonNode parse(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw wrong(bytes.length + " bytes; at most " + LARGEST + " may be");
        }
        try {
            var root = JSON.readTree(bytes);
            if (!root.isObject()) {
                throw wrong("no JSON object");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("campaigns: no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("campaigns: can't be read", e);
        }
    }

    private static IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("campaigns: " + why);
    }
}
