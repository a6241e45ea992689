package trumeau.kiosk.wiring;

import java.time.Duration;
import java.util.List;
import trumeau.vision.frame.LatestFrame;

/** Shows the camera's picture as long as nobody looks at it: before the first release. One thread of its own. */
final class BareFrames implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final LatestFrame in;
    private final List<SceneSink> sinks;
    private final Thread thread;

    /** @param in closed with this object */
    BareFrames(LatestFrame in, List<SceneSink> sinks) {
        this.in = in;
        this.sinks = List.copyOf(sinks);
        this.thread = new Thread(this::run, "trumeau-bare-frames");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        in.close();
    }

    private void run() {
        try {
            while (!in.isClosed()) {
                var frame = in.take(PATIENCE);
                if (frame.isPresent()) {
                    try {
                        sinks.forEach(sink -> sink.onBareFrame(frame.get()));
                    } finally {
                        frame.get().release();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
