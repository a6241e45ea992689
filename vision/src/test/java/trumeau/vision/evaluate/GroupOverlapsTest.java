package trumeau.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupOverlapsTest {

    @TempDir
    Path folder;

    @Test
    void theWorstGroupIsFoundAndOneThatIsTooSmallSaysNothing() {
        var groups = new HashMap<Integer, Map<String, String>>();
        for (var photo = 0; photo < 20; photo++) {
            groups.put(photo, Map.of("clothes", photo < 8 ? "dark" : photo < 19 ? "not dark" : "none"));
        }
        var overlaps = new GroupOverlaps(groups);
        for (var photo = 0; photo < 20; photo++) {
            overlaps.add(photo, photo < 8 ? 0.8 : photo < 19 ? 0.9 : 0.1);
        }

        assertThat(overlaps.mean()).isCloseTo(0.82, within(1e-9));
        assertThat(overlaps.worstGap()).isCloseTo(0.02, within(1e-9));
        assertThat(overlaps.lines())
                .containsExactly(
                        "clothes dark: n = 8, 0.800 (+- 0.000), -2.0 points",
                        "clothes none: n = 1, 0.100 (+- 0.000), -72.0 points, too few to say",
                        "clothes not dark: n = 11, 0.900 (+- 0.000), +8.0 points");
    }

    @Test
    void aTableIsReadByItsFirstLine() throws IOException {
        var table = Files.writeString(folder.resolve("groups.csv"), "photo,hair,clothes\n0701,covered,dark\n");

        assertThat(GroupOverlaps.read(table)).isEqualTo(Map.of(701, Map.of("hair", "covered", "clothes", "dark")));
    }

    @Test
    void aLineThatLacksAnAnswerIsNamed() throws IOException {
        var table = Files.writeString(folder.resolve("groups.csv"), "photo,hair,clothes\n0701,covered\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> GroupOverlaps.read(table))
                .withMessageContaining("\"0701,covered\" has 2 columns, not 3");
    }

    @Test
    void aPhotoWithoutGroupsIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GroupOverlaps(Map.of()).add(7, 0.5))
                .withMessageContaining("photo 7");
    }
}
