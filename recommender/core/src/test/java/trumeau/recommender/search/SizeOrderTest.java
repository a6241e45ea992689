package trumeau.recommender.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SizeOrderTest {

    @Test
    void lettersComeFromSmallToLargeThenNumbersThenTheRest() {
        var expected = List.of("XS", "s", "S/M", "M", "XL", "4XL", "9", "36", "36.5", "104", "W30", "one size");
        var mixed = new ArrayList<>(expected);
        Collections.shuffle(mixed, new Random(7));

        mixed.sort(new SizeOrder());

        assertThat(mixed).isEqualTo(expected);
    }
}
