package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import trumeau.recommender.index.Lab;
import trumeau.recommender.index.Palette;
import trumeau.vision.attribute.ColourName;

/** Vision and the recommender know nothing of each other, yet must mean the same by a colour's name. */
class ColourNamesTest {

    @Test
    void whatVisionNamesTheRecommenderKnowsAndNothingElse() {
        assertThat(Palette.names())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ColourName.values()).map(ColourName::code).toList());
    }

    @ParameterizedTest
    @EnumSource
    void bothMeanTheSameShade(ColourName colour) {
        assertThat(Palette.shade(colour.code())).contains(Lab.ofRgb(colour.rgb()));
    }
}
