package trumeau.kiosk.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.demo.drawing.Look;

/** The script of the demo camera as a JSON file: a list of garments in the order in which they are shown. */
public final class ShowingsFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ShowingsFile() {}

    public static void write(List<Showing> showings, Path file) throws IOException {
        var list = JSON.createArrayNode();
        for (var showing : showings) {
            var node = list.addObject();
            var look = showing.look();
            node.put("category", look.category())
                    .put("cut", look.cut())
                    .put("colour", look.colour())
                    .put("secondColour", look.secondColour())
                    .put("pattern", look.pattern())
                    .put("seed", look.seed())
                    .put("poseSeed", showing.poseSeed());
            showing.itemId().ifPresent(id -> node.put("itemId", id));
            showing.tag().ifPresent(tag -> node.put("tag", tag));
        }
        Files.writeString(file, JSON.writeValueAsString(list));
    }

    /**
     * Reads a script.
     *
     * @throws IOException when the file can't be read
     * @throws IllegalArgumentException when it holds no showing or one that can't be drawn
     */
    public static List<Showing> read(Path file) throws IOException {
        var showings = new ArrayList<Showing>();
        for (var node : JSON.readTree(file.toFile())) {
            showings.add(showing(node));
        }
        if (showings.isEmpty()) {
            throw new IllegalArgumentException(file + " shows no garment");
        }
        return List.copyOf(showings);
    }

    private static Showing showing(JsonNode node) {
        if (!(node instanceof ObjectNode)) {
            throw new IllegalArgumentException("a showing must be an object, not " + node);
        }
        var look = new Look(
                node.path("category").asText(),
                node.path("cut").asText(),
                node.path("colour").asText(),
                node.path("secondColour").asText(),
                node.path("pattern").asText(),
                node.path("seed").asLong());
        return new Showing(look, text(node, "itemId"), node.path("poseSeed").asLong(), text(node, "tag"));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.hasNonNull(key) ? Optional.of(node.get(key).asText()) : Optional.empty();
    }
}
