package trumeau.recommender.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.rerank.Exploration;

class StorePolicyFileTest {

    @Test
    void itKeepsTheVeryTextThatWasWritten() {
        var written = "{ \"formatVersion\": 1,\n  \"rules\": {\"inStock\": true} }\n".getBytes(StandardCharsets.UTF_8);

        var file = StorePolicyFile.read(written);

        assertThat(file.bytes()).isEqualTo(written);
        assertThat(file.policy().rules().all()).containsExactly(new Rule.InStock());
    }

    @Test
    void aFileWithoutRulesDecidesNothing() {
        assertThat(read("{\"formatVersion\": 1}").policy()).isEqualTo(StorePolicy.NONE);
    }

    @Test
    void aShareForWhatIsNewIsOffUntilItIsWritten() {
        assertThat(read("{\"formatVersion\": 1, \"rules\": {\"inStock\": true}}")
                        .policy()
                        .newHere())
                .isEmpty();
        assertThat(read("{\"formatVersion\": 1, \"newHere\": {\"oneIn\": 8}}")
                        .policy()
                        .newHere())
                .contains(new Exploration(8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "no json                                              | no JSON, line 1",
                "[]                                                   | no JSON object",
                "{}                                                   | lacks \"formatVersion\": 1",
                "{\"formatVersion\": 2}                               | formatVersion is 2; this version reads 1",
                "{\"formatVersion\": 1, \"pin\": [\"a\"]}             | \"pin\" is no member of it; rules stand under \"rules\"",
                "{\"formatVersion\": 1, \"rules\": []}                | an object of rules was expected",
                "{\"formatVersion\": 1, \"rules\": {\"pinn\": [\"a\"]}} | rule \"pinn\": this app knows no such rule",
                "{\"formatVersion\": 1, \"rules\": {}, \"rules\": {}} | Duplicate field",
                "{\"formatVersion\": 1, \"newHere\": {\"oneIn\": 1}}  | newHere is",
                "{\"formatVersion\": 1, \"newHere\": true}           | newHere is",
                "{\"formatVersion\": 1} {}                            | no JSON",
            })
    void aWrongOneSaysWhatIsWrong(String text, String said) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining(said);
    }

    private static StorePolicyFile read(String text) {
        return StorePolicyFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
