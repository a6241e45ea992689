package trumeau.recommender.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.profile.InterestTag.Kind;

class StoreRulesJsonTest {

    @Test
    void everyRuleIsReadInTheOrderInWhichItIsWritten() {
        assertThat(
                        read("""
                {"pin": ["a", "b"], "exclude": {"category": ["swimwear"], "item": ["c"]}, "capPerBrand": 2,
                 "season": [{"from": "--11-01", "to": "--02-28", "category": ["coats"], "brand": ["A", "B"]}],
                 "capPerCategory": 4, "inStock": true, "departments": ["women"], "priceCeiling": "199.00"}""")
                                .all())
                .containsExactly(
                        new Rule.Pin(List.of(new ItemId("a"), new ItemId("b"))),
                        new Rule.Exclude(new Which(Set.of(new ItemId("c")), Map.of(Kind.CATEGORY, Set.of("swimwear")))),
                        new Rule.Cap(Kind.BRAND, 2),
                        new Rule.Season(
                                MonthDay.of(11, 1),
                                MonthDay.of(2, 28),
                                new Which(
                                        Set.of(),
                                        Map.of(Kind.CATEGORY, Set.of("coats"), Kind.BRAND, Set.of("A", "B")))),
                        new Rule.Cap(Kind.CATEGORY, 4),
                        new Rule.InStock(),
                        new Rule.Departments(Set.of("women")),
                        new Rule.PriceCeiling(new BigDecimal("199.00")));
        assertThat(read("{}")).isEqualTo(StoreRules.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"boost": 3}                                     | rule "boost": this app knows no such rule
            {"pin": "a"}                                     | rule "pin": a list of texts was expected
            {"pin": ["a", "a"]}                              | rule "pin": "a" comes twice
            {"exclude": {}}                                  | rule "exclude": it says of no item
            {"exclude": []}                                  | rule "exclude": it is empty
            {"exclude": {"fabric": ["silk"]}}                | rule "exclude": items have no fabric
            {"exclude": {"category": ["a"], "from": ["b"]}}  | rule "exclude": items have no from
            {"capPerBrand": 0}                               | rule "capPerBrand": a cap is at least 1, not 0
            {"capPerBrand": 2.5}                             | rule "capPerBrand": a whole number was expected, not 2.5
            {"season": {"to": "--02-28", "item": ["a"]}}     | rule "season": a text was expected
            {"season": {"from": "1 May", "to": "--02-28", "item": ["a"]}} | rule "season": from is a day as --11-01
            {"inStock": false}                               | rule "inStock": it is true or not there
            {"departments": []}                              | rule "departments": a list of texts was expected
            {"priceCeiling": "cheap"}                        | rule "priceCeiling": no amount of money
            {"priceCeiling": "-1"}                           | rule "priceCeiling": a price ceiling can't be below zero
            []                                               | rule "rules": an object of rules was expected
            """)
    void aWrongRuleIsRefusedByItsName(String json, String message) {
        assertThatExceptionOfType(RecommenderException.class)
                .isThrownBy(() -> read(json))
                .withMessageContaining(message)
                .matches(refused -> refused.reason() == RecommenderException.Reason.MALFORMED);
    }

    private static StoreRules read(String json) {
        try {
            return StoreRulesJson.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
