package trumeau.recommender.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import trumeau.recommender.catalog.Shop;
import trumeau.recommender.model.ItemTable.Part;

class ItemTableFileTest {

    private static final List<ItemId> IDS = List.of(new ItemId("a"), new ItemId("b"), new ItemId("c"));
    private static final Blend BLEND = Blend.of(new Blend.Shares(0, .25f, 0, .5f, 0));
    private static final ItemTable TABLE = new ItemTableBuilder(IDS, Tables.TRAINING)
            .popularity(0, 1.5f, 9)
            .popularity(1, .5f, 7)
            .popularity(2, 2.5f, 2)
            .add(Part.FEW, 0, new int[] {2, 1}, new float[] {-.1f, .5f})
            .add(Part.FEW, 1, new int[] {0}, new float[] {.9f})
            .build(BLEND);

    @Test
    void whatIsWrittenIsReadAgain() {
        var bytes = ItemTableFile.write(TABLE);
        var read = ItemTableFile.read(ByteBuffer.wrap(bytes));

        assertThat(ItemTableFile.write(read)).isEqualTo(bytes);
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.item(1)).isEqualTo(IDS.get(1));
        assertThat(read.row(IDS.get(2))).hasValue(2);
        assertThat(read.row(new ItemId("d"))).isEmpty();
        assertThat(read.popularity(0)).isEqualTo(1.5f);
        assertThat(read.takers(1)).isEqualTo(7);
        assertThat(read.training()).isEqualTo(Tables.TRAINING);
        assertThat(read.blend()).isEqualTo(BLEND);
        assertThat(read.has(Part.FEW)).isTrue();
        assertThat(read.has(Part.MANY)).isFalse();
    }

    @Test
    void aRowHoldsItsCandidatesByAscendingRowWithWeightsOfEitherSign() {
        var row = TABLE.newRow();
        TABLE.load(Part.FEW, 0, row);

        assertThat(row.size()).isEqualTo(2);
        assertThat(row.neighbour(0)).isEqualTo(1);
        assertThat(row.neighbour(1)).isEqualTo(2);
        assertThat(row.weightOf(1)).isCloseTo(.5f, within(1e-6f));
        assertThat(row.weightOf(2)).isCloseTo(-.1f, within(.5f / 127 / 2));
        assertThat(row.weightOf(0)).isZero();
    }

    @Test
    void anAbsentRowAndAnAbsentPartAreEmpty() {
        var row = TABLE.newRow();
        TABLE.load(Part.FEW, 2, row);
        assertThat(row.size()).isZero();
        TABLE.load(Part.MANY, 0, row);
        assertThat(row.size()).isZero();
    }

    @Test
    void takersThatAreTooFewToBeToldAreNotWritten() {
        assertThat(TABLE.takers(2)).isZero();
    }

    @Test
    void theMostPopularComesFirst() {
        assertThat(List.of(TABLE.rowByPopularity(0), TABLE.rowByPopularity(1), TABLE.rowByPopularity(2)))
                .containsExactly(2, 0, 1);
    }

    @Test
    void aMappedFileServesWithoutBeingCopied(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("item-table"), ItemTableFile.write(TABLE));
        var read = ItemTableFile.map(file);
        Files.delete(file);

        assertThat(read.columns().entries().isDirect()).isTrue();
        assertThat(read.begin(Part.FEW, 1)).isPositive();
    }

    @Test
    void itIsToldHowTableAndCatalogueAgree() {
        var catalogue = Shop.of(List.of(
                Shop.item("a", "coat", "grey", 1),
                Shop.item("c", "shirt", "navy", 1),
                Shop.item("z", "shirt", "red", 1)));

        assertThat(TABLE.coverage(catalogue)).isEqualTo(new ItemTable.Coverage(2, 1, 1));
    }

    @Test
    void theBlendIsThatOfTheLengthOfTheVisit() {
        var blend = new Blend(Blend.FROM.stream()
                .map(from -> new Blend.Shares(0, from, 0, 0, 0))
                .toList());

        assertThat(Stream.of(1, 2, 3, 4, 6, 7, 12, 13, 24, 25, 500)
                        .map(known -> (int) blend.of(known).few()))
                .containsExactly(1, 2, 3, 4, 4, 7, 7, 13, 13, 25, 25);
        assertThat(blend.of(0)).isEqualTo(new Blend.Shares(0, 0, 0, 1, 0));
    }

    @Property(tries = 100)
    void anyTableIsReadAsItWasWritten(
            @ForAll @IntRange(min = 2, max = 60) int items,
            @ForAll @IntRange(max = 20) int candidates,
            @ForAll @IntRange(max = 1000) int seed) {
        var blend = Blend.of(new Blend.Shares(0, 1, .5f, .1f, 0));
        var bytes = ItemTableFile.write(Tables.drawn(items, Math.min(candidates, items - 1), blend, seed));

        assertThat(ItemTableFile.write(ItemTableFile.read(ByteBuffer.wrap(bytes))))
                .isEqualTo(bytes);
    }

    @Property(tries = 2000)
    void anyChangedByteIsNoticed(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 255) int flip) {
        var bytes = ItemTableFile.write(TABLE);
        bytes[place % bytes.length] ^= (byte) flip;

        assertThatThrownBy(() -> ItemTableFile.read(ByteBuffer.wrap(bytes))).isInstanceOf(RecommenderException.class);
    }

    @Property(tries = 300)
    void aFileThatIsCutOffIsNoticed(@ForAll @IntRange(max = 100_000) int length) {
        var bytes = ItemTableFile.write(TABLE);

        assertThatThrownBy(() -> ItemTableFile.read(ByteBuffer.wrap(bytes, 0, length % bytes.length)))
                .isInstanceOf(RecommenderException.class);
    }

    @Test
    void aFileOfAnotherKindOrVersionIsRefused() {
        var associations =
                new AssociationsBuilder(List.of(), Tables.TRAINING.crowd().interactions()).build();
        assertRefused(ByteBuffer.wrap(AssociationsFile.write(associations)), Reason.MALFORMED);

        var later = new BlobFile(new BlobFile.Kind("item-table", 2), about(), blobs());
        assertRefused(ByteBuffer.wrap(later.toBytes()), Reason.WRONG_VERSION);
    }

    /** Somebody who writes right checksums over wrong values is refused too. */
    @ParameterizedTest
    @MethodSource
    void impossibleValuesAreRefused(String column, ByteBuffer values) {
        var blobs = blobs();
        ItemTableFile.read(file(about(), blobs));
        blobs.put(column, values);

        assertRefused(file(about(), blobs), Reason.MALFORMED);
    }

    static Stream<Arguments> impossibleValuesAreRefused() {
        return Stream.of(
                Arguments.of("popularity", Columns.of(new float[] {1, Float.NaN, 2})),
                Arguments.of("popularity", Columns.of(new float[] {1, -1, 2})),
                Arguments.of("popularity", Columns.of(new float[] {1, 2})),
                Arguments.of("takers", Columns.of(new int[] {1, -2, 2})),
                Arguments.of("takers", Columns.of(new int[] {1, 2})),
                Arguments.of("few.begins", Columns.of(new int[] {0, 9, -1})),
                Arguments.of("few.begins", Columns.of(new int[] {0, -2, -1})),
                Arguments.of("few.begins", Columns.of(new int[] {0, 0, -1})),
                Arguments.of("few.begins", Columns.of(new int[] {-1, -1, 8})),
                Arguments.of("few.begins", Columns.of(new int[] {0, 5})),
                Arguments.of("entries", entries(2, .5f, 1, 1, 0x7F7F)),
                Arguments.of("entries", entries(2, .5f, 2, 1, 0x7F7F)),
                Arguments.of("entries", entries(2, .5f, 0, 1, 0x7F7F)),
                Arguments.of("entries", entries(2, .5f, 1, 3, 0x7F7F)),
                Arguments.of("entries", entries(2, .5f, -1, 1, 0x7F7F)),
                Arguments.of("entries", entries(2, .5f, 1, 2, 0x807F)),
                Arguments.of("entries", entries(2, Float.NaN, 1, 2, 0x7F7F)),
                Arguments.of("entries", entries(2, 0, 1, 2, 0x7F7F)),
                Arguments.of("entries", entries(3, .5f, 1, 2, 0x7F7F)),
                Arguments.of("entries", entries(0, .5f, 1, 2, 0x7F7F)),
                Arguments.of("entries", entries(Integer.MAX_VALUE, .5f, 1, 2, 0x7F7F)),
                Arguments.of("ids", text("a\nb\n\n")),
                Arguments.of("ids", text("a\nb b ")),
                Arguments.of("ids", text("a\nb\na\n")),
                Arguments.of("ids", text("a\nb\n")),
                Arguments.of("ids", text("a\na\nc\n")),
                Arguments.of("ids", text("a\n\u0001\nc\n")));
    }

    @ParameterizedTest
    @MethodSource
    void anImpossibleHeaderIsRefused(Consumer<ObjectNode> fault) {
        var about = about();
        fault.accept(about);

        assertRefused(file(about, blobs()), Reason.MALFORMED);
    }

    static Stream<Consumer<ObjectNode>> anImpossibleHeaderIsRefused() {
        return Stream.of(
                about -> about.put("rows", 4),
                about -> about.put("rows", -1),
                about -> about.put("rows", 2),
                about -> about.put("idBytes", 7),
                about -> about.put("idBytes", 4),
                about -> about.remove("training"),
                about -> training(about).put("on", "yesterday"),
                about -> training(about).put("interactions", "hearsay"),
                about -> training(about).put("minimumShoppers", 0),
                about -> training(about).put("shoppers", -1),
                about -> about.remove("blend"),
                about -> share(about).put("few", -1),
                about -> share(about).remove("popularity"),
                about -> share(about).put("from", 2),
                about -> share(about).put("many", 1));
    }

    private static ObjectNode training(ObjectNode about) {
        return (ObjectNode) about.get("training");
    }

    private static ObjectNode share(ObjectNode about) {
        return (ObjectNode) about.get("blend").get(0);
    }

    private static ObjectNode about() {
        return ItemTableHeader.write(TABLE, 6);
    }

    /** Row a with two candidates, row b with one. */
    private static Map<String, ByteBuffer> blobs() {
        var blobs = new LinkedHashMap<String, ByteBuffer>();
        blobs.put("ids", text("a\nb\nc\n"));
        blobs.put("popularity", Columns.of(new float[] {1, 2, 3}));
        blobs.put("takers", Columns.of(new int[] {3, 4, -1}));
        blobs.put("few.begins", Columns.of(new int[] {0, 5, -1}));
        blobs.put("entries", entries(2, .5f, 1, 2, 0x7F7F));
        return blobs;
    }

    private static ByteBuffer entries(int size, float scale, int first, int second, int weights) {
        return ByteBuffer.allocate(36)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size)
                .putFloat(scale)
                .putInt(first)
                .putInt(second)
                .putInt(weights)
                .putInt(1)
                .putFloat(.5f)
                .putInt(0)
                .putInt(0x7F)
                .flip();
    }

    private static ByteBuffer text(String lines) {
        return ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer file(ObjectNode about, Map<String, ByteBuffer> blobs) {
        return ByteBuffer.wrap(new BlobFile(new BlobFile.Kind("item-table", 1), about, blobs).toBytes());
    }

    private static void assertRefused(ByteBuffer file, Reason reason) {
        assertThatThrownBy(() -> ItemTableFile.read(file))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
