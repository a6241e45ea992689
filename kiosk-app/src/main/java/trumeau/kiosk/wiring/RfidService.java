package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import trumeau.vision.tag.NearestTag;
import trumeau.vision.tag.RfidReader;

/**
 * Listens to the RFID readers that are connected to this device: every bean that is an {@link RfidReader}. A reader
 * that fails is asked again after a while; the shop goes on without it.
 */
@ApplicationScoped
public class RfidService {

    private static final System.Logger LOG = System.getLogger(RfidService.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final List<RfidReader> readers;
    private final List<TagSink> sinks;
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    public RfidService(@All List<RfidReader> readers, @All List<TagSink> sinks) {
        this.readers = List.copyOf(readers);
        this.sinks = List.copyOf(sinks);
    }

    /** Starts a thread for each reader; a second call does nothing. */
    public synchronized void start() {
        if (threads.isEmpty()) {
            for (var reader : readers) {
                var thread = new Thread(() -> listen(reader), "trumeau-rfid-" + threads.size());
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }
    }

    /** Ends all threads; their readers are closed by themselves. */
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    private void listen(RfidReader reader) {
        var nearest = new NearestTag();
        try (reader) {
            while (!Thread.currentThread().isInterrupted()) {
                listenOnce(reader, nearest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnce(RfidReader reader, NearestTag nearest) throws InterruptedException {
        try {
            reader.next(PATIENCE)
                    .flatMap(nearest::hear)
                    .ifPresent(epc -> sinks.forEach(sink -> sink.heard(epc, reader.isSimulated())));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "an RFID reader failed; it is asked again", e);
            Thread.sleep(AFTER_FAILURE.toMillis());
        }
    }
}
