package trumeau.kiosk.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

class LiveSceneTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path folder = Path.of("");

    private final Serving serving = new Serving();
    private final List<SceneView> told = new ArrayList<>();
    private final LiveScene live =
            new LiveScene(serving, new Visit(() -> Duration.ZERO, Duration.ofSeconds(60)), List.of(told::add));
    private Optional<InstalledStore> device = Optional.empty();

    @BeforeEach
    void aReleaseServes() throws IOException {
        device = Optional.of(new InstalledStore(folder));
        serving.swap(ServingGeneration.load(device.get().next()));
    }

    @AfterEach
    void close() {
        serving.stop();
        device.ifPresent(InstalledStore::close);
    }

    @Test
    void whatWasShownIsTakenBackInSilenceOnce() throws IOException {
        see(7, 1);
        assertThat(live.newest().garments()).hasSize(1);
        live.onSilence();
        live.onSilence();

        assertThat(told).hasSize(2);
        assertThat(told.get(1).garments()).isEmpty();
        assertThat(told.get(1).frame()).isEqualTo(7);
        assertThat(live.newest()).isEqualTo(told.get(1));
    }

    @Test
    void theNextGarmentAfterSilenceIsToldAnew() throws IOException {
        see(7, 1);
        live.onSilence();
        see(8, 2);

        assertThat(told).hasSize(3);
        assertThat(live.newest().garments()).hasSize(1);
    }

    @Test
    void silenceIsToldThoughNothingServesAnyLonger() throws IOException {
        see(7, 1);
        serving.stop();
        live.onSilence();

        assertThat(told).hasSize(2);
        assertThat(live.newest().garments()).isEmpty();
    }

    @Test
    void silenceBeforeTheFirstGarmentIsToldToNobody() {
        live.onSilence();

        assertThat(told).isEmpty();
    }

    @Test
    void aTagBesideEveryGarmentNamesItsItemOnceWhileItIsInSight() {
        var read = new ArrayList<String>();
        var listener = new LiveScene.Listener() {
            @Override
            public void sceneChanged(SceneView scene) {}

            @Override
            public void itemRead(Card item) {
                read.add(item.itemId());
            }
        };
        var visit = new Visit(() -> Duration.ZERO, Duration.ofSeconds(60));
        var watched = new LiveScene(serving, visit, List.of(listener));
        var known = new TagRead(TagRead.Symbology.QR, "TAG-blue", Box.WHOLE);
        var unknown = new TagRead(TagRead.Symbology.CODE_128, "AD-77", Box.WHOLE);
        for (var tags : List.of(List.of(unknown), List.of(known, unknown), List.of(known), List.<TagRead>of())) {
            var scene = new Scene(1, NOW, new OverlayScene(1, List.of()), List.of(), tags);
            watched.onScene(frame(1), scene, Duration.ZERO);
        }
        assertThat(read).containsExactly("blue-0");
        assertThat(visit.items()).extracting(item -> item.value()).containsExactly("blue-0");

        watched.onScene(
                frame(2), new Scene(2, NOW, new OverlayScene(2, List.of()), List.of(), List.of(known)), Duration.ZERO);
        assertThat(read).hasSize(2);
    }

    @Test
    void aSquareCodeThatNamesNothingIsToldOnceWhileItIsInSight() {
        var strange = new ArrayList<String>();
        var listener = new LiveScene.Listener() {
            @Override
            public void sceneChanged(SceneView scene) {}

            @Override
            public void strangeTag(TagRead tag) {
                strange.add(tag.text());
            }
        };
        var watched = new LiveScene(serving, new Visit(() -> Duration.ZERO, Duration.ofSeconds(60)), List.of(listener));
        var own = new TagRead(TagRead.Symbology.QR, "TAG-blue", Box.WHOLE);
        var foreign = new TagRead(TagRead.Symbology.QR, "trumeau-profile:1?colour=blue", Box.WHOLE);
        var bars = new TagRead(TagRead.Symbology.CODE_128, "AD-77", Box.WHOLE);
        for (var tags : List.of(
                List.of(own, foreign),
                List.of(foreign, bars),
                List.<TagRead>of(),
                List.of(foreign),
                List.of(foreign))) {
            var scene = new Scene(1, NOW, new OverlayScene(1, List.of()), List.of(), tags);
            watched.onScene(frame(1), scene, Duration.ZERO);
        }

        assertThat(strange).containsExactly(foreign.text(), foreign.text());
    }

    @Test
    void anRfidTagNamesItsItemAndASimulatedReaderIsMarked() {
        var read = new ArrayList<Card>();
        var listener = new LiveScene.Listener() {
            @Override
            public void sceneChanged(SceneView scene) {}

            @Override
            public void itemRead(Card item) {
                read.add(item);
            }
        };
        var watched = new LiveScene(serving, new Visit(() -> Duration.ZERO, Duration.ofSeconds(60)), List.of(listener));

        watched.heard("blue-0", false);
        watched.heard("blue-0", true);
        watched.heard("3074257BF7194E4000001A85", false);

        assertThat(read).extracting(Card::itemId).containsExactly("blue-0", "blue-0");
        assertThat(read.get(1).demoData()).isTrue();
    }

    private void see(long number, long track) throws IOException {
        var photo = SmallStore.photo("red", 1);
        var garment = serving.ask(
                        generation -> generation.recogniser().recognise(photo).orElseThrow())
                .map(sighting -> garment(track, sighting))
                .orElseThrow();
        var overlay = new OverlayScene(number, List.of());
        live.onScene(frame(number), new Scene(number, NOW, overlay, List.of(garment)), Duration.ZERO);
    }

    private static Garment garment(long track, Sighting seen) {
        return new Garment(
                track,
                seen.box(),
                Garment.Certainty.RECOGNISED,
                seen.ranking().subList(0, 1),
                seen.colour(),
                seen.embedding(),
                Optional.empty());
    }

    private static Frame frame(long number) {
        var header = new Frame.Header(number, NOW, 1, 1, 1, 1, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, new byte[0], ByteBuffer.allocateDirect(3), given -> {});
    }
}
