package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import trumeau.recommender.catalog.Care;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Making;
import trumeau.recommender.catalog.Variant;
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

    @Test
    void aSizeMayHaveAColourAndACodeOfItsOwn() {
        assertThat(item("sizes", "S:3; M@navy:0=4012345678901 ;L/XL@:1").variants())
                .containsExactly(
                        new Variant("S", "white", 3),
                        new Variant("M", "navy", 0, Optional.of("4012345678901")),
                        new Variant("L/XL", "", 1));
        assertThatThrownBy(() -> item("sizes", "S=3"))
                .hasMessage("goods.csv, row 2: sizes must be written as S:3;M:0, not \"S=3\"");
        assertThatThrownBy(() -> item("sizes", "S:three")).hasMessageContaining("a number can't be read");
    }

    @Test
    void materialAndCareAreTakenAndUnknownSymbolsRefused() {
        assertThat(item("care", "no-bleach;wash-30").making().care()).containsExactly(Care.WASH_30, Care.NO_BLEACH);
        assertThat(item("material", "wool").making()).isEqualTo(new Making("wool", List.of()));
        assertThatThrownBy(() -> item("care", "wash-31")).hasMessageContaining("row 2: care \"wash-31\" is no symbol");
    }

    private static Item item(String column, String value) {
        var columns = new HashMap<>(COLUMNS);
        columns.put("colour", "white");
        columns.put(column, value);
        return new StoreRow("goods.csv, row 2", columns).item(List.of());
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
