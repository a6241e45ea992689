package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import trumeau.vision.attribute.ColourName;
import trumeau.vision.attribute.GarmentColour;
import trumeau.vision.classify.Confidence;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.classify.Trait;
import trumeau.vision.frame.Box;

class StoreRowTest {

    private static final Map<String, String> COLUMNS =
            Map.of("id", "T-1", "title", "Oxford", "category", "shirt", "price", "39.90");

    @Test
    void aPatternIsTheStoresOwnElseWhatIsMostLikelySeenElseUnknown() {
        var own = new HashMap<>(COLUMNS);
        own.put("pattern", "checked");

        assertThat(pattern(own, 0.9)).isEqualTo("checked");
        assertThat(pattern(COLUMNS, 0.9)).isEqualTo("striped");
        assertThat(pattern(COLUMNS, 0.4)).isEmpty();
        assertThat(new StoreRow("goods.csv, row 2", COLUMNS).item(List.of()).pattern())
                .isEmpty();
    }

    private static String pattern(Map<String, String> columns, double sure) {
        return new StoreRow("goods.csv, row 2", columns)
                .item(List.of(striped(sure)))
                .pattern();
    }

    private static SeenPicture striped(double sure) {
        var space = new EmbeddingSpaceId("a".repeat(64));
        var seen = new Sighting(
                Box.WHOLE,
                List.of(new Guess("shirt", new Confidence(1))),
                List.of(new GarmentColour(ColourName.NAVY, 0x1F2A44)),
                List.of(
                        new Trait("sleeve", "long", new Confidence(0.9)),
                        new Trait("pattern", "striped", new Confidence(sure))),
                new Embedding(space, new float[] {1}),
                OptionalDouble.empty());
        return new SeenPicture("0".repeat(64), Path.of("a.jpg"), seen);
    }
}
