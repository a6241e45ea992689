package trumeau.kiosk.dress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.vision.dress.CutShape;
import trumeau.vision.dress.Ladder;
import trumeau.vision.dress.Limb;
import trumeau.vision.dress.Rung;
import trumeau.vision.dress.Spot;
import trumeau.vision.locate.WornPart;

class CutOutsFileTest {

    private static final String PICTURE = "ab".repeat(32);
    private static final Ladder TRUNK = new Ladder(
            Limb.TRUNK,
            List.of(
                    new Rung(new Spot(0.2, 0.1), new Spot(0.8, 0.1)),
                    new Rung(new Spot(0.2, 0.9), new Spot(0.8, 0.9))));

    @Test
    void whatIsWrittenIsReadAgain() {
        var shape = new CutShape(WornPart.UPPER, 0.8, List.of(TRUNK));
        var bytes = CutOutsFile.write(new CutOuts(List.of(CutOuts.Cut.of(PICTURE, shape))));

        assertThat(CutOutsFile.read(bytes).shapes()).containsExactly(Map.entry(PICTURE, shape));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "upper|wing|has no limb",
                "cape|trunk|has no part",
                "upper|trunk|a rung has four numbers",
            })
    void whatCanNotBeLaidOnABodyIsRefused(String part, String limb, String words) {
        var rungs = words.contains("four") ? "[[0.1,0.2,0.3],[0,0,1,1]]" : "[[0,0,1,0],[0,1,1,1]]";
        var text = "{\"formatVersion\":1,\"cuts\":[{\"picture\":\"" + PICTURE + "\",\"part\":\"" + part
                + "\",\"aspect\":0.8,\"limbs\":[{\"limb\":\"" + limb + "\",\"rungs\":" + rungs + "}]}]}";

        assertThatThrownBy(() ->
                        CutOutsFile.read(text.getBytes(StandardCharsets.UTF_8)).shapes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aPictureIsNamedByItsDigestAndCutOutOnce() {
        var shape = new CutShape(WornPart.UPPER, 0.8, List.of(TRUNK));
        var cut = CutOuts.Cut.of(PICTURE, shape);

        assertThatThrownBy(() -> CutOuts.Cut.of("../etc", shape)).hasMessageContaining("no SHA-256");
        assertThatThrownBy(() -> new CutOuts(List.of(cut, cut))).hasMessageContaining("twice");
    }
}
