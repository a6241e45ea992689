package trumeau.recommender.topn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theHighestComeFirstAndOfEqualOnesTheLowerRow() {
        assertThat(Ranking.highest(new float[] {1, 3, -2, 3, Float.NEGATIVE_INFINITY, 2}, 4))
                .containsExactly(1, 3, 5, 0);
    }

    @Test
    void whatIsNoNumberComesLast() {
        assertThat(Ranking.highest(new float[] {Float.NaN, -5, 2}, 2)).containsExactly(2, 1);
    }

    @Test
    void ofFewAllAreGiven() {
        assertThat(Ranking.highest(new float[] {-1, 0}, 10)).containsExactly(1, 0);
        assertThat(Ranking.highest(new float[0], 10)).isEmpty();
    }

    @Property
    void itIsTheBeginningOfASortedList(
            @ForAll @Size(max = 60) float[] scores, @ForAll @IntRange(min = 1, max = 20) int most) {
        var sorted = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -(scores[row] + 0f))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        for (var i = 0; i < scores.length; i++) {
            scores[i] += 0f; // no negative zero, which is equal and is not
        }
        assertThat(Ranking.highest(scores, most)).isEqualTo(sorted);
    }
}
