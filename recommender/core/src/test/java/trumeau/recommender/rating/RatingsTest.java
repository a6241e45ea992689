package trumeau.recommender.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RatingsTest {

    @Example
    void usersAndItemsAreNumberedAsTheyAppear() {
        var ratings = TinyRatings.of("zoe hat 5, bo coat 3, zoe coat 1");

        assertThat(ratings.size()).isEqualTo(3);
        assertThat(ratings.userNames().name(0)).isEqualTo("zoe");
        assertThat(ratings.itemNames().find("coat")).isEqualTo(1);
        assertThat(ratings.itemNames().find("sock")).isEqualTo(Names.UNKNOWN);
        assertThat(ratings.begin(0)).isZero();
        assertThat(ratings.end(0)).isEqualTo(2);
        assertThat(ratings.item(1)).isEqualTo(1);
        assertThat(ratings.value(2)).isEqualTo(3);
        assertThat(ratings.mean()).isEqualTo(3);
        assertThat(ratings.scale()).isEqualTo(new Scale(1, 5));
    }

    @Example
    void theNewestRatingOfAPairCountsAndTheOldOnesAreCounted() {
        var builder = TinyRatings.gathered("a x 1 300, a x 2 900, a y 4 1, a x 3 500");
        var ratings = builder.build();

        assertThat(ratings.size()).isEqualTo(2);
        assertThat(ratings.value(0)).isEqualTo(2);
        assertThat(ratings.time(0)).isEqualTo(900);
        assertThat(builder.repeated()).isEqualTo(2);
    }

    @Example
    void withoutTimesTheLastRatingOfAPairCounts() {
        assertThat(TinyRatings.of("a x 1, a x 2, b x 5").value(0)).isEqualTo(2);
    }

    @Example
    void aPartKeepsTheNumbersAndForgetsWhomItLacks() {
        var all = TinyRatings.of("a x 1, b y 5, b x 2");
        var part = all.part(row -> row > 0);

        assertThat(part.size()).isEqualTo(2);
        assertThat(part.knowsUser(0)).isFalse();
        assertThat(part.knowsUser(1)).isTrue();
        assertThat(part.knowsItem(0)).isTrue();
        assertThat(part.knowsItem(7)).isFalse();
        assertThat(part.scale()).isEqualTo(all.scale());
    }

    @Example
    void aTestSetSharesTheNumbersAndItsNewIdsAreUnknown() {
        var train = TinyRatings.of("a x 1, b y 5");
        var builder = RatingsBuilder.beside(train);
        builder.add("b", "z", 4);
        builder.add("c", "x", 2);
        var test = builder.build();

        assertThat(test.begin(1)).isZero();
        assertThat(train.knowsItem(test.item(0))).isFalse();
        assertThat(train.knowsUser(2)).isFalse();
        assertThat(train.knowsUser(1)).isTrue();
    }

    @Example
    void whatIsNoRatingIsRefused() {
        var builder = new RatingsBuilder(Optional.of(new Scale(1, 5)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("a", "x", 6))
                .withMessageContaining("1,5");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add("a", "x", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(builder::build);
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.parse("1-5"));
        assertThatIllegalArgumentException().isThrownBy(() -> Scale.parse("5,1"));
        assertThat(Scale.parse(" 0.5, 5")).isEqualTo(new Scale(.5, 5)).hasToString("0.5,5");
    }

    /** Whatever comes in whatever order: what is held is what a map would hold, by user and by item. */
    @Property(tries = 200)
    void columnsHoldWhatAMapWouldHold(@ForAll("rows") List<Row> rows) {
        var expected = new HashMap<String, Map<String, Float>>();
        var builder = new RatingsBuilder();
        for (var row : rows) {
            builder.add("u" + row.user, "i" + row.item, row.value);
            expected.computeIfAbsent("u" + row.user, key -> new HashMap<>()).put("i" + row.item, row.value);
        }
        var ratings = builder.build();

        var held = new HashMap<String, Map<String, Float>>();
        for (var user = 0; user < ratings.users(); user++) {
            for (var at = ratings.begin(user); at < ratings.end(user); at++) {
                held.computeIfAbsent(ratings.userNames().name(user), key -> new HashMap<>())
                        .put(ratings.itemNames().name(ratings.item(at)), ratings.value(at));
            }
        }
        assertThat(held).isEqualTo(expected);
        assertThat(ratings.size() + builder.repeated()).isEqualTo(rows.size());
        var sum = 0.0;
        for (var item = 0; item < ratings.items(); item++) {
            sum += ratings.byItem().sum(item);
        }
        assertThat(sum / ratings.size()).isCloseTo(ratings.mean(), within(1e-6));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.floats().between(-10, 10))
                .as(Row::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    record Row(int user, int item, float value) {}
}
