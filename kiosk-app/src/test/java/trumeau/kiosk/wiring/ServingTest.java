package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Provenance;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.device.sync.SyncOutcome;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.ItemVectorsFile;
import trumeau.recommender.index.LookVector;
import trumeau.vision.VisionException;

class ServingTest {

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();

    @Test
    void beforeTheFirstReleaseNothingServes() {
        assertThat(serving.lease()).isEmpty();
        assertThat(serving.ask(ServingGeneration::number)).isEmpty();
    }

    @Test
    void aLeaseOutlivesASwapAndTheOldOneIsClosedByItsLastUser() throws IOException {
        try (var device = new InstalledStore(folder)) {
            serving.swap(ServingGeneration.load(device.next()));
            var held = serving.lease().orElseThrow();
            serving.swap(ServingGeneration.load(device.next()));

            assertThat(held.generation().number()).isEqualTo(1);
            assertThat(held.generation().recogniser().recognise(SmallStore.photo("red", 0)))
                    .isPresent();
            assertThat(serving.ask(ServingGeneration::number)).contains(2L);

            held.close();
            held.close();
            var closed = held.generation().recogniser();
            assertThatThrownBy(() -> closed.recognise(SmallStore.photo("red", 0)))
                    .isInstanceOf(RuntimeException.class);
            serving.stop();
        }
    }

    @Test
    void aWrongModelShowsBeforeItServes() throws IOException {
        try (var device = new InstalledStore(folder)) {
            var generation = device.next();
            var golden = generation.file(new ArtefactName(ReleaseLayout.MODEL_GOLDEN));
            Files.writeString(golden, Files.readString(golden).replaceAll("0\\.[0-9]+", "0.123"));

            assertThat(new GenerationTryout().tryOut(generation)).isInstanceOf(ProbeResult.Broken.class);
            assertThatThrownBy(() -> ServingGeneration.load(generation)).isInstanceOf(VisionException.class);
        }
    }

    @Test
    void vectorsOfAnotherModelAreRefusedWithWhatToDo() throws IOException {
        try (var device = new InstalledStore(folder)) {
            var generation = device.next();
            var file = generation.file(new ArtefactName(ReleaseLayout.VECTORS));
            Files.write(file, inAnotherSpace(ItemVectorsFile.read(ByteBuffer.wrap(Files.readAllBytes(file)))));

            assertThat(new GenerationTryout().tryOut(generation))
                    .isInstanceOfSatisfying(ProbeResult.Broken.class, broken -> assertThat(broken.why())
                            .contains("another model", "publish both"));
        }
    }

    @ParameterizedTest
    @CsvSource({"STORE,STORE", "SIMULATED,SIMULATED", "SIMULATED,STORE"})
    void aCatalogueThatSaysOtherwiseThanItsReleaseWhereItsFiguresComeFromIsRefused(
            Provenance.Source stock, Provenance.Source interactions) throws IOException {
        try (var device = new InstalledStore(folder)) {
            device.next();
            device.store().publish(new Provenance(stock, interactions));

            var outcome = device.sync();
            assertThat(outcome).isInstanceOf(SyncOutcome.Failed.class);
            assertThat(outcome.detail()).contains("simulated", "publish it again");
        }
    }

    @Test
    void onlyPicturesOfTheReleaseCanBeNamed() throws IOException {
        try (var device = new InstalledStore(folder);
                var loaded = ServingGeneration.load(device.next())) {
            var known = loaded.catalogue().items().get(0).pictures().get(0);

            assertThat(loaded.picture(known)).get().satisfies(file -> assertThat(file)
                    .isRegularFile());
            assertThat(loaded.picture("0".repeat(64))).isEmpty();
            assertThat(loaded.picture("../catalogue.jsonl")).isEmpty();
        }
    }

    @Test
    void aGoodReleasePassesTheTryoutAndIsInstalledOnce() throws IOException {
        try (var device = new InstalledStore(folder)) {
            device.next();

            assertThat(device.sync()).isInstanceOf(SyncOutcome.UpToDate.class);
        }
    }

    private static byte[] inAnotherSpace(ItemVectors vectors) {
        var other = new EmbeddingSpaceId("f".repeat(64));
        var looks = new ArrayList<ItemLook>();
        for (var row = 0; row < vectors.size(); row++) {
            var values = vectors.vector(vectors.item(row)).orElseThrow().toArray();
            looks.add(new ItemLook(vectors.item(row), new LookVector(other, values), Optional.empty()));
        }
        return ItemVectorsFile.write(ItemVectors.of(other, looks));
    }
}
