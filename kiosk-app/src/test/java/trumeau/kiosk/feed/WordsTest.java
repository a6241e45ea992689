package trumeau.kiosk.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.vision.attribute.ColourName;

class WordsTest {

    private static final Path MODEL = Path.of("../vision/models/garment/model.json");

    private final Vocabulary vocabulary = Vocabulary.shipped();
    private final Categories categories = new Categories(vocabulary);

    @Test
    void everyKindAndColourHasWordsInFourLanguagesAndNoCodeIsMadeUp() throws IOException {
        var model = new ObjectMapper().readTree(MODEL.toFile());
        assertThat(codes("category")).containsAll(values(model.path("classes"))).hasSize(19);
        assertThat(codes("colour"))
                .isEqualTo(
                        Arrays.stream(ColourName.values()).map(ColourName::code).collect(Collectors.toSet()));
        assertThat(codes("pattern"))
                .isEqualTo(Set.copyOf(values(model.path("attributes").path(0).path("values"))));
        for (var kind : List.of("category", "colour", "pattern")) {
            assertThat(lines().filter(line -> line[0].equals(kind)).collect(Collectors.groupingBy(line -> line[1])))
                    .allSatisfy((code, lines) -> assertThat(lines.stream().map(line -> line[2]))
                            .as(code)
                            .containsExactlyInAnyOrder("en", "de", "es", "zh"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Apparel & Accessories > Clothing > Dresses      | dress
            5598                                            | outwear
            Herren > Hemden > Freizeithemden                | shirt
            Damen / Jeansröcke                              | skirt
            Damen > Blusenkleider                           | dress
            Handschuhe                                      | -
            Women's long-sleeve T-Shirts                    | longsleeve
            Shirt dresses                                   | dress
            Mujer > Vestidos camiseros                      | dress
            Vestido camisa                                  | dress
            Camisetas de manga larga                        | longsleeve
            Pantalones cortos                               | shorts
            Sudaderas con capucha                           | hoodie
            女装 > 连衣裙                                     | dress
            女装 > 衬衫                                      | shirt
            连帽外套                                          | outwear
            男士短袖T恤                                        | t-shirt
            Kapuzenpullover                                 | hoodie
            Mäntel                                          | outwear
            Fahrradmantel                                   | outwear
            T-Shirts > Neu                                  | t-shirt
            Apparel & Accessories > Clothing > Shirts & Tops | ''
            212                                             | ''
            Bekleidung                                      | ''
            Gadgets                                         | ''
            """)
    void aKindIsFoundInTheWordsOfStores(String text, String expected) {
        assertThat(categories.ofPath(text).orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Dark Navy Blue, navy",
        "HELLBLAU, light-blue",
        "azul marino, navy",
        "verde oliva, olive",
        "藏青色, navy",
        "粉红色, pink",
        "米白色, cream",
        "Weiß, white",
        "off-white, white",
        "Sunset, ''"
    })
    void aColourIsFoundInTheWordsOfStores(String text, String expected) {
        assertThat(vocabulary.code(Vocabulary.Kind.COLOUR, text).orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "in_stock, some",
        "not in stock, none",
        "Out of Stock, none",
        "preorder, none",
        "nicht lieferbar, none",
        "有货, some"
    })
    void anAvailabilityIsFound(String text, String expected) {
        assertThat(vocabulary.code(Vocabulary.Kind.AVAILABILITY, text)).contains(expected);
    }

    private static Set<String> codes(String kind) throws IOException {
        return lines().filter(line -> line[0].equals(kind)).map(line -> line[1]).collect(Collectors.toSet());
    }

    private static Stream<String[]> lines() throws IOException {
        try (var words = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("words.txt"))) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";", 4));
        }
    }

    private static List<String> values(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
