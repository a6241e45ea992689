package trumeau.recommender.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.Provenance;

/**
 * What the header of an item table says: {@code rows}, {@code idBytes}, {@code training} ({@code method},
 * {@code settings}, {@code on}, {@code interactions}, {@code shoppers}, {@code deeds}, {@code minimumShoppers}) and
 * {@code blend}, an array of {@code from} (known items), {@code one}, {@code few}, {@code many}, {@code popularity},
 * {@code content}.
 *
 * @param rows how many rows there are
 * @param idBytes how many bytes of the ids are theirs, and not reserve
 */
record ItemTableHeader(int rows, int idBytes, Training training, Blend blend) {

    ItemTableHeader {
        if (rows < 0 || idBytes < 2L * rows - 1 || idBytes < 0) { // an id has a letter, and a line's end between two
            throw new IllegalArgumentException("an item table of " + rows + " rows and " + idBytes + " bytes of ids");
        }
    }

    static ObjectNode write(ItemTable table, int idBytes) {
        var about =
                new ObjectMapper().createObjectNode().put("rows", table.size()).put("idBytes", idBytes);
        var training = table.training();
        var learnt = about.putObject("training").put("method", training.method());
        training.sortedSettings().forEach(learnt.putObject("settings")::put);
        var crowd = training.crowd();
        learnt.put("on", training.on().toString())
                .put("interactions", crowd.interactions().origin().code())
                .put("shoppers", crowd.shoppers())
                .put("deeds", crowd.deeds())
                .put("minimumShoppers", crowd.minimumShoppers());
        var blend = about.putArray("blend");
        for (var length = 0; length < Blend.FROM.size(); length++) {
            var shares = table.blend().shares().get(length);
            blend.addObject()
                    .put("from", Blend.FROM.get(length))
                    .put("one", shares.one())
                    .put("few", shares.few())
                    .put("many", shares.many())
                    .put("popularity", shares.popularity())
                    .put("content", shares.content());
        }
        return about;
    }

    /** @throws RecommenderException MALFORMED */
    static ItemTableHeader read(JsonNode about) {
        try {
            return new ItemTableHeader(
                    about.path("rows").asInt(-1),
                    about.path("idBytes").asInt(-1),
                    training(about.path("training")),
                    blend(about.path("blend")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new RecommenderException(Reason.MALFORMED, String.valueOf(e.getMessage()), e);
        }
    }

    private static Training training(JsonNode training) {
        Map<String, String> settings = new HashMap<>();
        training.path("settings")
                .properties()
                .forEach(setting ->
                        settings.put(setting.getKey(), setting.getValue().asText()));
        var crowd = new Crowd(
                provenance(training.path("interactions").asText()),
                training.path("shoppers").asLong(-1),
                training.path("deeds").asLong(-1),
                training.path("minimumShoppers").asInt(0));
        var on = LocalDate.parse(training.path("on").asText());
        return new Training(training.path("method").asText(), settings, on, crowd);
    }

    private static Provenance provenance(String code) {
        for (var origin : Provenance.Origin.values()) {
            if (origin.code().equals(code)) {
                return new Provenance(origin);
            }
        }
        throw new IllegalArgumentException("interactions come from store or simulated, not \"" + code + "\"");
    }

    private static Blend blend(JsonNode blend) {
        var found = new ArrayList<Blend.Shares>();
        for (var shares : blend) {
            if (found.size() == Blend.FROM.size() || shares.path("from").asInt() != Blend.FROM.get(found.size())) {
                throw new IllegalArgumentException("a blend has shares from " + Blend.FROM + " known items");
            }
            found.add(new Blend.Shares(
                    share(shares, "one"),
                    share(shares, "few"),
                    share(shares, "many"),
                    share(shares, "popularity"),
                    share(shares, "content")));
        }
        return new Blend(found);
    }

    private static float share(JsonNode shares, String name) {
        return (float) shares.path(name).asDouble(Double.NaN);
    }
}
