package trumeau.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;
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
    void anItemHasARowForEachOfItsPhotosItsMainPhotoFirst() {
        var vectors = ItemVectors.of(SPACE, List.of(look("b", 0, 1), look("a", 1, 0), look("b", 1, 1)));
        var bytes = ItemVectorsFile.write(vectors);
        var read = ItemVectorsFile.read(ByteBuffer.wrap(bytes));

        assertThat(read.size()).isEqualTo(3);
        assertThat(read.item(1)).isEqualTo(read.item(2)).isEqualTo(new ItemId("b"));
        assertThat(read.row(new ItemId("b"))).hasValue(1);
        assertThat(read.vector(new ItemId("b"))).contains(new LookVector(SPACE, new float[] {0, 1}));
        assertThat(ItemVectorsFile.write(read)).isEqualTo(bytes);
    }

    @Test
    void aFileOfTheFirstVersionIsStillRead() {
        var about = new ObjectMapper()
                .createObjectNode()
                .put("space", SPACE.digest())
                .put("dimensions", 2);
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("ids", Columns.of(List.of(new ItemId("a"), new ItemId("b"))));
        blobs.put("vectors", Columns.of(new float[] {1, 0, 0, 1}));
        blobs.put("colours", Columns.of(new int[] {-1, 0x1F2A44}));
        var old = new BlobFile(new BlobFile.Kind("item-vectors", 1), about, blobs).toBytes();

        var read = ItemVectorsFile.read(ByteBuffer.wrap(old));

        assertThat(read.size()).isEqualTo(2);
        assertThat(read.vector(new ItemId("b"))).contains(new LookVector(SPACE, new float[] {0, 1}));
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
