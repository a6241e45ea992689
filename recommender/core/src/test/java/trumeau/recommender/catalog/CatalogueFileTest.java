package trumeau.recommender.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;

class CatalogueFileTest {

    private static final Item SHIRT = Shop.item("10-\"衬衫\", 👕", "shirt", "navy", 3);
    private static final Item COAT = Shop.item("2", "coat", "grey", 0);
    private static final Catalogue CATALOGUE = Shop.of(List.of(COAT, SHIRT), Provenance.SIMULATED, Provenance.STORE);

    @Test
    void whatIsWrittenIsReadAgain() {
        var read = CatalogueFile.read(CatalogueFile.write(CATALOGUE));

        assertThat(read.items()).isEqualTo(CATALOGUE.items());
        assertThat(read.stockAsOf()).isEqualTo(Shop.NOON);
        assertThat(read.stock()).isEqualTo(Provenance.SIMULATED);
        assertThat(read.interactions()).isEqualTo(Provenance.STORE);
    }

    @Test
    void anotherOrderGivesTheSameBytes() {
        var turned = Shop.of(List.of(SHIRT, COAT), Provenance.SIMULATED, Provenance.STORE);

        assertThat(CatalogueFile.write(turned)).isEqualTo(CatalogueFile.write(CATALOGUE));
    }

    @Test
    void aSoldPieceChangesOneLine() {
        var sold = Shop.of(
                List.of(COAT, Shop.item(SHIRT.id().value(), "shirt", "navy", 2)),
                Provenance.SIMULATED,
                Provenance.STORE);
        var before = text(CATALOGUE).lines().toList();
        var after = text(sold).lines().toList();

        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(line -> !before.contains(line))).hasSize(1);
    }

    @Test
    void materialAndCareAreKeptAndAreLeftOutWhereNobodyKnowsThem() {
        var made = Shop.made(
                new Making("98 % cotton, 2 % \"Elastane\"", List.of(Care.NO_BLEACH, Care.WASH_30_MILD)),
                new Variant("M", "navy", 1, Optional.of("4012345678901")));
        var file = text(Shop.of(List.of(made, COAT)));

        assertThat(CatalogueFile.read(file.getBytes(UTF_8)).items()).containsExactly(COAT, made);
        assertThat(file)
                .containsOnlyOnce("\"care\":[\"wash-30-mild\",\"no-bleach\"]")
                .containsOnlyOnce("material");
        assertThatThrownBy(() -> CatalogueFile.read(
                        file.replace("no-bleach", "no-worries").getBytes(UTF_8)))
                .hasMessageContaining("care \"no-worries\" is no symbol");
    }

    @Test
    void aBadLineIsNamed() {
        var broken = text(CATALOGUE).replace("\"stock\":3", "\"stock\":-3");

        assertThatThrownBy(() -> CatalogueFile.read(broken.getBytes(UTF_8)))
                .isInstanceOfSatisfying(RecommenderException.class, e -> {
                    assertThat(e.reason()).isEqualTo(Reason.MALFORMED);
                    assertThat(e.position()).hasValue(2);
                })
                .hasMessageContaining("stock can't be below zero: -3");
    }

    @Test
    void anotherVersionIsRefused() {
        var newer = text(CATALOGUE).replace("\"formatVersion\":1", "\"formatVersion\":2");

        assertThatThrownBy(() -> CatalogueFile.read(newer.getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.WRONG_VERSION));
    }

    @Property(tries = 300)
    void aFileThatIsCutOffIsRefused(@ForAll @IntRange(max = 100_000) int seed) {
        var bytes = CatalogueFile.write(CATALOGUE);
        var cut = Arrays.copyOf(bytes, seed % bytes.length);

        assertThat(refusedOrWholeLines(cut)).isTrue();
    }

    /** Cut just behind a line it is a smaller catalogue, which only a digest can tell. */
    private static boolean refusedOrWholeLines(byte[] bytes) {
        try {
            CatalogueFile.read(bytes);
            return bytes[bytes.length - 1] == '\n';
        } catch (RecommenderException e) {
            return true;
        }
    }

    private static String text(Catalogue catalogue) {
        return new String(CatalogueFile.write(catalogue), UTF_8);
    }
}
