package trumeau.recommender.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutfitRulesTest {

    @ParameterizedTest
    @CsvSource({
        "shirt, pants, true",
        "shirt, outwear, true",
        "dress, shoes, true",
        "dress, outwear, true",
        "shoes, shoes, false",
        "pants, shorts, false",
        "shirt, t-shirt, false",
        "dress, skirt, false",
        "dress, shirt, false",
        "cape, shirt, true",
        "cape, cape, false"
    })
    void anOutfitHasOneGarmentForEachPartOfTheBody(String category, String other, boolean fits) {
        assertThat(OutfitRules.fit(category, other)).isEqualTo(fits);
        assertThat(OutfitRules.fit(other, category)).isEqualTo(fits);
    }
}
