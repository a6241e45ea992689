package trumeau.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFormatsTest {

    @Test
    void jsonComesAsAListOrInAnObject() {
        var list = "[{\"item\":\"T-1\",\"size\":\"M\",\"stock\":3,\"at\":null},{\"item\":7,\"price\":\"39.90\"}]";

        assertThat(FigureFormats.json("{\"figures\":" + list + "}")).isEqualTo(FigureFormats.json(list));
        assertThat(FigureFormats.json(list).get(0).fields())
                .containsOnly(
                        java.util.Map.entry("item", "T-1"),
                        java.util.Map.entry("size", "M"),
                        java.util.Map.entry("stock", "3"));
        assertThat(FigureFormats.json(list).get(1).field("item")).contains("7");
    }

    @Test
    void csvNamesItsColumnsInTheFirstLineWithoutCaseAndInAnyOrder() {
        var lines = FigureFormats.csv("\uFEFFStock,Item,size\n3,\"T,1\",M\n\n0,T-2,\n");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).field("item")).contains("T,1");
        assertThat(lines.get(1).field("size")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "{\"figures\":3}", "\"text\""})
    void whatHoldsNoListOfFiguresIsRefusedWithWhatToSend(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FigureFormats.json(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sku,stock\nT-1,3\n", "item,stock\n\"T-1,3\n"})
    void aTableWithoutItemsIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FigureFormats.csv(text));
    }
}
