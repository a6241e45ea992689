package trumeau.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.blob.BlobFile;
import trumeau.recommender.blob.Columns;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.model.AssociationsBuilder.Entry;

class AssociationsFileTest {

    private static final List<ItemId> IDS = List.of(new ItemId("a"), new ItemId("b"), new ItemId("c"));
    private static final ItemAssociations MODEL = new AssociationsBuilder(IDS, Provenance.SIMULATED)
            .add(9, List.of(new Entry(1, .5, 4), new Entry(2, .1, 3)))
            .add(7, List.of(new Entry(0, .9, 4)))
            .add(0, List.of())
            .pairs(List.of(new CategoryPair("coat", "shirt", 5)))
            .build();

    @Test
    void whatIsWrittenIsReadAgain() {
        var bytes = AssociationsFile.write(MODEL);
        var read = AssociationsFile.read(ByteBuffer.wrap(bytes));

        assertThat(AssociationsFile.write(read)).isEqualTo(bytes);
        assertThat(read.of(IDS.get(0))).isEqualTo(MODEL.of(IDS.get(0)));
        assertThat(read.popularity(1)).isEqualTo(7);
        assertThat(read.shoppersOfBoth("shirt", "coat")).isEqualTo(5);
        assertThat(read.interactions()).isEqualTo(Provenance.SIMULATED);
    }

    @Test
    void aWeightLosesLessThanOneStepOfItsRow() {
        var found = MODEL.of(IDS.get(0));

        assertThat(found.get(0).weight()).isCloseTo(.5, within(1e-6));
        assertThat(found.get(1).weight()).isCloseTo(.1, within(.5 / 127));
        assertThat(found.get(1).shoppers()).isEqualTo(3);
    }

    @Test
    void aMappedFileServesWithoutBeingCopied(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("associations"), AssociationsFile.write(MODEL));
        try (var channel = FileChannel.open(file)) {
            var read = AssociationsFile.read(channel.map(MapMode.READ_ONLY, 0, channel.size()));

            assertThat(read.table().neighbours().isDirect()).isTrue();
            assertThat(read.of(IDS.get(1))).hasSize(1);
        }
    }

    @Test
    void aModelOfAnotherCatalogueIsRefused() {
        var catalogue = Shop.of(List.of(Shop.item("a", "coat", "grey", 1), Shop.item("b", "shirt", "navy", 1)));

        assertThatThrownBy(() -> AssociationsFile.read(ByteBuffer.wrap(AssociationsFile.write(MODEL)), catalogue))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_CATALOGUE))
                .hasMessageContaining("item c");
    }

    @Property(tries = 2000)
    void anyChangedByteIsNoticed(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        var bytes = AssociationsFile.write(MODEL);
        bytes[place % bytes.length] ^= (byte) flip;

        assertThatThrownBy(() -> AssociationsFile.read(ByteBuffer.wrap(bytes)))
                .isInstanceOf(RecommenderException.class);
    }

    @Property(tries = 300)
    void aFileThatIsCutOffIsNoticed(@ForAll @IntRange(max = 100_000) int length) {
        var bytes = AssociationsFile.write(MODEL);

        assertThatThrownBy(() -> AssociationsFile.read(ByteBuffer.wrap(bytes, 0, length % bytes.length)))
                .isInstanceOf(RecommenderException.class);
    }

    /** Somebody who writes right checksums over wrong values is refused too. */
    @ParameterizedTest
    @MethodSource
    void impossibleValuesAreRefused(String column, ByteBuffer values) {
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("ids", Columns.of(IDS));
        blobs.put("popularity", Columns.of(new int[] {9, 7, 0}));
        blobs.put("begins", Columns.of(new int[] {0, 2, 3, 3}));
        blobs.put("scales", Columns.of(new float[] {.5f, .9f, 0}));
        blobs.put("neighbours", Columns.of(new int[] {1, 2, 0}));
        blobs.put("weights", ByteBuffer.wrap(new byte[] {127, 25, 127}));
        blobs.put("shoppers", Columns.of(new int[] {4, 3, 4}));
        AssociationsFile.read(file(blobs));
        blobs.put(column, values);

        assertThatThrownBy(() -> AssociationsFile.read(file(blobs)))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED));
    }

    static Stream<Arguments> impossibleValuesAreRefused() {
        return Stream.of(
                of("popularity", Columns.of(new int[] {9, -7, 0})),
                of("popularity", Columns.of(new int[] {9, 7})),
                of("begins", Columns.of(new int[] {0, 3, 2, 3})),
                of("begins", Columns.of(new int[] {1, 2, 3, 3})),
                of("begins", Columns.of(new int[] {0, 2, 9, 3})),
                of("scales", Columns.of(new float[] {.5f, Float.NaN, 0})),
                of("scales", Columns.of(new float[] {.5f, 2, 0})),
                of("scales", Columns.of(new float[] {.5f, 0, 0})),
                of("neighbours", Columns.of(new int[] {1, 3, 0})),
                of("neighbours", Columns.of(new int[] {1, -1, 0})),
                of("neighbours", Columns.of(new int[] {1, 0, 0})),
                of("weights", ByteBuffer.wrap(new byte[] {127, 0, 127})),
                of("weights", ByteBuffer.wrap(new byte[] {25, 127, 127})),
                of("shoppers", Columns.of(new int[] {4, 0, 4})),
                of("ids", Columns.of(List.of(IDS.get(0), IDS.get(1), IDS.get(1)))));
    }

    private static Arguments of(String column, ByteBuffer values) {
        return Arguments.of(column, values);
    }

    private static ByteBuffer file(Map<String, ByteBuffer> blobs) {
        var about = new ObjectMapper().createObjectNode().put("interactions", "store");
        return ByteBuffer.wrap(new BlobFile(new BlobFile.Kind("item-associations", 1), about, blobs).toBytes());
    }
}
