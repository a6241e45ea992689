package trumeau.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

class ItemVectorsTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("0a".repeat(32));
    private static final EmbeddingSpaceId STRANGE = new EmbeddingSpaceId("0b".repeat(32));
    private static final ItemVectors VECTORS = ItemVectors.of(
            SPACE, List.of(look("b", 0, 1, 0, 0, 0), look("a", 3, 4, 0, 0, 0), look("c", 0, 0, 0, 0, 1)));

    @Test
    void eachRowHasItsCosineWhateverTheLengthOfTheLook() {
        var found = VECTORS.similarities(new LookVector(SPACE, new float[] {0, 2, 0, 0, 0}));

        assertThat(found[VECTORS.row(new ItemId("b")).orElseThrow()]).isEqualTo(1);
        assertThat(found[VECTORS.row(new ItemId("a")).orElseThrow()]).isCloseTo(.8f, within(1e-6f));
        assertThat(found[VECTORS.row(new ItemId("c")).orElseThrow()]).isZero();
    }

    @Test
    void aLookOfAnotherSpaceIsRefused() {
        assertRefused(
                () -> VECTORS.similarities(new LookVector(STRANGE, new float[] {1, 0, 0, 0, 0})), Reason.WRONG_SPACE);
        assertRefused(() -> VECTORS.similarities(new LookVector(SPACE, new float[] {1, 0})), Reason.WRONG_SPACE);
        assertRefused(() -> ItemVectors.of(STRANGE, List.of(look("a", 1))), Reason.WRONG_SPACE);
    }

    @Test
    void aLookThatIsNoDirectionIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LookVector(SPACE, new float[] {1, Float.NaN}));
        assertThatIllegalArgumentException().isThrownBy(() -> new LookVector(SPACE, new float[] {0, 0}));
        assertThatIllegalArgumentException().isThrownBy(() -> new LookVector(SPACE, new float[0]));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        var bytes = ItemVectorsFile.write(VECTORS);
        var read = ItemVectorsFile.read(ByteBuffer.wrap(bytes));

        assertThat(ItemVectorsFile.write(read)).isEqualTo(bytes);
        assertThat(read.vector(new ItemId("a"))).isEqualTo(VECTORS.vector(new ItemId("a")));
        assertThat(read.rgb(0)).hasValue(0x1F2A44);
        assertThat(read.space()).isEqualTo(SPACE);
    }

    @Test
    void noItemsAreAlsoAFile() {
        var read = ItemVectorsFile.read(ByteBuffer.wrap(ItemVectorsFile.write(ItemVectors.of(SPACE, List.of()))));

        assertThat(read.similarities(new LookVector(SPACE, new float[] {1}))).isEmpty();
    }

    @Property
    void anyChangedByteIsNoticed(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        var bytes = ItemVectorsFile.write(VECTORS);
        bytes[place % bytes.length] ^= (byte) flip;

        assertThatThrownBy(() -> ItemVectorsFile.read(ByteBuffer.wrap(bytes))).isInstanceOf(RecommenderException.class);
    }

    private static ItemLook look(String item, float... values) {
        return new ItemLook(new ItemId(item), new LookVector(SPACE, values), Optional.of(0x1F2A44));
    }

    private static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RecommenderException.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
