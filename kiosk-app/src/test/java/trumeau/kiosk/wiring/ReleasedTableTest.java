package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.device.release.Artefact;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Provenance;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseNumber;
import trumeau.device.release.Sha256;
import trumeau.device.store.Generation;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.model.Blend;
import trumeau.recommender.model.Crowd;
import trumeau.recommender.model.ItemTableBuilder;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.model.Training;

class ReleasedTableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Catalogue CATALOGUE = catalogue("T-1", "T-2");

    @TempDir
    Path folder;

    @Test
    void itIsReadAsItWasPublished() throws IOException {
        var table = ReleasedTable.of(release(table("T-1", "T-9")), CATALOGUE).orElseThrow();

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.coverage(CATALOGUE).both()).isEqualTo(1);
    }

    @Test
    void aReleaseOfBeforeHasNone() {
        assertThat(ReleasedTable.of(new Generation(1, folder, manifest(List.of())), CATALOGUE))
                .isEmpty();
    }

    @Test
    void oneOfAnotherStoreIsRefused() throws IOException {
        var other = release(table("X-1", "X-2"));

        assertThatExceptionOfType(ServingException.class)
                .isThrownBy(() -> ReleasedTable.of(other, CATALOGUE))
                .withMessageContaining("publish it again with the table of this store");
    }

    @Test
    void oneThatIsCutShortIsRefused() throws IOException {
        var whole = table("T-1", "T-2");
        var cut = release(Arrays.copyOf(whole, whole.length - 8));

        assertThatExceptionOfType(RecommenderException.class).isThrownBy(() -> ReleasedTable.of(cut, CATALOGUE));
    }

    private static byte[] table(String... items) {
        var training = new Training(
                "test", Map.of(), LocalDate.EPOCH, new Crowd(trumeau.recommender.catalog.Provenance.STORE, 9, 20, 3));
        var builder = new ItemTableBuilder(Stream.of(items).map(ItemId::new).toList(), training);
        return ItemTableFile.write(builder.build(Blend.of(new Blend.Shares(0, 0, 0, 1, 0))));
    }

    private Generation release(byte[] table) throws IOException {
        Files.write(folder.resolve(ReleaseLayout.ITEM_TABLE), table);
        var artefact = new Artefact(
                new ArtefactName(ReleaseLayout.ITEM_TABLE), ArtefactKind.ASSOCIATIONS, Sha256.of(table), table.length);
        return new Generation(1, folder, manifest(List.of(artefact)));
    }

    private static Release manifest(List<Artefact> artefacts) {
        return new Release(
                Release.FORMAT,
                new ReleaseNumber(1),
                NOW,
                NOW.plusSeconds(60),
                new Provenance(Source.STORE, Source.STORE),
                "Store",
                artefacts);
    }

    private static Catalogue catalogue(String... ids) {
        var items = Stream.of(ids)
                .map(id -> new Item(
                        new ItemId(id),
                        "A shirt",
                        "shirt",
                        "navy",
                        "",
                        "",
                        new Price(new BigDecimal("9.90"), "EUR"),
                        "B3",
                        List.of(new Variant("M", "navy", 1)),
                        List.of(),
                        Optional.empty()))
                .toList();
        return new Catalogue(
                items,
                Instant.EPOCH,
                trumeau.recommender.catalog.Provenance.STORE,
                trumeau.recommender.catalog.Provenance.STORE);
    }
}
