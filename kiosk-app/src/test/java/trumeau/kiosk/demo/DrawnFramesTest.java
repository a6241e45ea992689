package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.demo.drawing.Wardrobe;
import trumeau.vision.frame.Picture;

class DrawnFramesTest {

    @TempDir
    Path folder;

    private final List<Showing> showings = List.of(new Showing(
            Wardrobe.looks(1, 4).get(0), Optional.of("t-shirt-001"), 77, Optional.of("trumeau:item:t-shirt-001")));
    private final ClipArtist artist = new ClipArtist(new DemoClip(showings), DemoCamera.ROOM_SEED);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T10:00:00Z"));
    private final AtomicBoolean audience = new AtomicBoolean(true);
    private final Casting casting = new Casting(now::get);
    private final DrawnFrames frames = new DrawnFrames(artist, now::get, audience::get, casting);

    @Test
    void framesAreOfTheMomentAtWhichTheyAreAskedFor() {
        var first = next();
        now.updateAndGet(time -> time.plusSeconds(6));
        var later = next();
        assertThat(later.capturedAt()).isEqualTo(first.capturedAt().plusSeconds(6));
        assertThat(later.width()).isEqualTo(1280);
        assertThat(later.height()).isEqualTo(720);
    }

    /** What watches the audience comes after the moment is chosen and before the picture is done, as drawing does. */
    @Test
    void theTimeThatDrawingTookIsNotHiddenByTheStamp() {
        var slow = new DrawnFrames(artist, now::get, this::slowly, casting);
        var before = now.get();

        var picture = (Picture.Pixels) slow.next(Duration.ofSeconds(1)).orElseThrow();

        assertThat(picture.capturedAt()).isEqualTo(before.plusMillis(40));
    }

    private boolean slowly() {
        now.updateAndGet(time -> time.plusMillis(40));
        return true;
    }

    @Test
    void whatIsCastTakesThePlaceOfTheClipUntilNobodyDirects() {
        next();
        now.updateAndGet(time -> time.plusSeconds(6));
        casting.clear();
        assertThat(differenceFromEmptyRoom()).as("nobody is there").isLessThan(4);
        casting.show(Cast.plant(1), Duration.ofSeconds(4));
        now.updateAndGet(time -> time.plusSeconds(2));
        assertThat(differenceFromEmptyRoom()).as("a plant is held").isGreaterThan(5);
        now.updateAndGet(time -> time.plusSeconds(3));
        assertThat(differenceFromEmptyRoom()).as("it has gone").isLessThan(4);
        casting.end();
        now.updateAndGet(time -> time.plusSeconds(4));
        assertThat(differenceFromEmptyRoom()).as("the clip goes on").isGreaterThan(5);
    }

    @Test
    void equalMomentsGiveEqualPixels() {
        var one = artist.at(Duration.ofSeconds(6));
        var other = new ClipArtist(new DemoClip(showings), DemoCamera.ROOM_SEED).at(Duration.ofSeconds(6));
        assertThat(one.picture().getRGB(0, 0, 1280, 720, null, 0, 1280))
                .isEqualTo(other.picture().getRGB(0, 0, 1280, 720, null, 0, 1280));
    }

    @Test
    void theGarmentIsInThePictureOnlyWhileItIsShown() {
        assertThat(artist.at(Duration.ofSeconds(1)).width()).isZero();
        assertThat(artist.at(Duration.ofSeconds(6)).width()).isGreaterThan(0.1);
    }

    @Test
    void theRoomStaysEmptyUntilSomebodyLooks() {
        audience.set(false);
        next();
        now.updateAndGet(time -> time.plusSeconds(6));
        assertThat(differenceFromEmptyRoom()).isLessThan(4);
        audience.set(true);
        next();
        now.updateAndGet(time -> time.plusSeconds(6));
        assertThat(differenceFromEmptyRoom()).isGreaterThan(5);
    }

    /** Mean difference of the next frame's bytes to those of the empty room; noise alone makes two or three. */
    private double differenceFromEmptyRoom() {
        var room = artist.empty(Duration.ofHours(1)).picture().getRaster().getDataBuffer();
        var expected = ((DataBufferByte) room).getData();
        var seen = next().bgr();
        var sum = 0L;
        for (var i = 0; i < expected.length; i++) {
            sum += Math.abs((expected[i] & 255) - (seen.get(i) & 255));
        }
        return sum / (double) expected.length;
    }

    @Test
    void framesComeAtThePaceThatIsAskedFor() {
        var slow = new DrawnFrames(artist, now::get, audience::get, casting, 5);
        assertThat(slow.next(Duration.ZERO)).isPresent();
        now.updateAndGet(time -> time.plusMillis(199));
        assertThat(slow.next(Duration.ZERO)).isEmpty();
        now.updateAndGet(time -> time.plusMillis(1));
        assertThat(slow.next(Duration.ZERO)).isPresent();
    }

    @Test
    void aClosedCameraGivesNothing() {
        frames.close();
        assertThat(frames.next(Duration.ofSeconds(1))).isEmpty();
    }

    @Test
    void theScriptComesBackFromItsFile() throws IOException {
        var file = folder.resolve("showings.json");
        ShowingsFile.write(showings, file);
        assertThat(ShowingsFile.read(file)).isEqualTo(showings);
    }

    private Picture.Pixels next() {
        return (Picture.Pixels) frames.next(Duration.ofSeconds(1)).orElseThrow();
    }
}
