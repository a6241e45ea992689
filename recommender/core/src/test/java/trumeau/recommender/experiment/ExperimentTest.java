package trumeau.recommender.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final Experiment MIX = new Experiment("mix", List.of(new Arm("control", 1), new Arm("diverse", 1)));

    /** Chi square with 3 degrees of freedom exceeds 16.3 by chance once in a thousand; of 50 names none may by far. */
    @Test
    void armsAreDealtUniformly() {
        var arms = List.of(new Arm("a", 1), new Arm("b", 1), new Arm("c", 1), new Arm("d", 1));
        var worst = 0.0;
        var sum = 0.0;
        for (var name = 0; name < 50; name++) {
            var counts = counts(new Experiment("uniform-" + name, arms));
            var square = counts.values().stream()
                    .mapToDouble(count -> (count - 2_500.0) * (count - 2_500.0) / 2_500)
                    .sum();
            worst = Math.max(worst, square);
            sum += square;
        }
        assertThat(worst).isLessThan(20);
        assertThat(sum / 50).isBetween(2.0, 4.2);
    }

    @Test
    void sharesAreKept() {
        var counts = counts(new Experiment("uneven", List.of(new Arm("a", 9), new Arm("b", 1))));

        assertThat(counts.get("b")).isBetween(900, 1_100);
    }

    @Test
    void twoExperimentsAreIndependent() {
        var other = new Experiment("rules", MIX.arms());
        var both = 0;
        for (var bucket = 0; bucket < SessionBucket.COUNT; bucket++) {
            var place = new SessionBucket(bucket);
            both += MIX.assign(place).arm().equals(other.assign(place).arm()) ? 1 : 0;
        }
        assertThat(both).isBetween(4_800, 5_200);
    }

    /** Written down once: a change would move running visits to other arms. */
    @Test
    void armsStayFromVersionToVersion() {
        assertThat(List.of(0, 1, 2, 3, 4, 5, 6, 7))
                .map(bucket -> MIX.assign(new SessionBucket(bucket)).arm().charAt(0))
                .containsExactly('d', 'd', 'd', 'd', 'd', 'd', 'c', 'c');
    }

    @Property
    void anAssignmentIsTheSameEachTimeAndTravelsAsText(@ForAll @IntRange(max = 9_999) int bucket) {
        var assigned = MIX.assign(new SessionBucket(bucket));

        assertThat(MIX.assign(new SessionBucket(bucket))).isEqualTo(assigned);
        assertThat(Assignment.parse(assigned.text())).isEqualTo(assigned);
    }

    @Test
    void bucketsAreDrawnFromAllPlacesAndAWrongOneIsRefused() {
        var dice = new Random(1);
        var places = new HashMap<Integer, Integer>();
        for (var i = 0; i < 20_000; i++) {
            places.merge(SessionBucket.draw(dice).number(), 1, Integer::sum);
        }
        assertThat(places.size()).isBetween(8_500, 8_800);
        assertThatIllegalArgumentException().isThrownBy(() -> new SessionBucket(10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Experiment("x", List.of(new Arm("a", 1))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Arm("Control", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Assignment.parse("mix"));
    }

    private static Map<String, Integer> counts(Experiment experiment) {
        var counts = new HashMap<String, Integer>();
        for (var bucket = 0; bucket < SessionBucket.COUNT; bucket++) {
            counts.merge(experiment.assign(new SessionBucket(bucket)).arm(), 1, Integer::sum);
        }
        return counts;
    }
}
