package trumeau.kiosk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import trumeau.kiosk.demo.ClipArtist;
import trumeau.kiosk.demo.DemoClip;
import trumeau.kiosk.demo.Showing;
import trumeau.kiosk.demo.ShowingsFile;

/** A network camera that sees what a test wants: the demo's empty room, or one of its garments held up in it. */
final class HandedCamera implements AutoCloseable {

    private static final int NOISES = 6;
    private static final int HELD_FRAMES = 8;
    private static final long STEP_MILLIS = 66;
    private static final Duration ONE_SHOWING = Duration.ofSeconds(9);
    private static final Duration HELD_FROM = Duration.ofSeconds(5);

    private final ClipArtist artist;
    private final List<byte[]> room;
    private final NetworkCamera camera;

    private HandedCamera(ClipArtist artist, List<byte[]> room, NetworkCamera camera) {
        this.artist = artist;
        this.room = room;
        this.camera = camera;
    }

    /**
     * Begins to serve, with an empty room.
     *
     * @param store the demo's folder
     * @param period of its frames
     */
    static HandedCamera open(Path store, Duration period) throws IOException {
        var artist = new ClipArtist(new DemoClip(ShowingsFile.read(store.resolve("store/showings.json"))), 1);
        var room = IntStream.range(0, NOISES)
                .mapToObj(i -> NetworkCamera.jpeg(
                        artist.empty(Duration.ofMillis(i * STEP_MILLIS)).picture()))
                .toList();
        return new HandedCamera(artist, room, NetworkCamera.open(room, period));
    }

    String spec() {
        return camera.spec();
    }

    List<Showing> showings() {
        return artist.clip().showings();
    }

    /** The frames of a garment that is held still, wholly in the picture; drawing them takes a while. */
    List<byte[]> framesOf(int showing) {
        var start = ONE_SHOWING.multipliedBy(showing).plus(HELD_FROM);
        return IntStream.range(0, HELD_FRAMES)
                .mapToObj(i -> NetworkCamera.jpeg(
                        artist.at(start.plusMillis(i * STEP_MILLIS)).picture()))
                .toList();
    }

    void holdUp(List<byte[]> frames) {
        camera.show(frames);
    }

    void putDown() {
        camera.show(room);
    }

    /** When the first frame of what is seen now was sent, in milliseconds as {@code Date.now()} counts. */
    long seenSince() {
        return camera.seenSince();
    }

    @Override
    public void close() {
        camera.close();
    }
}
