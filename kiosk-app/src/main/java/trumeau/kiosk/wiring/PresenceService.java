package trumeau.kiosk.wiring;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trumeau.vision.presence.Presence;
import trumeau.vision.presence.PresenceSensor;

/**
 * Listens to the presence sensors that are connected to this device: every bean that is a {@link PresenceSensor}. One
 * that fails is asked again after a while; the shop goes on without it, woken by touch.
 */
@ApplicationScoped
public class PresenceService {

    private static final System.Logger LOG = System.getLogger(PresenceService.class.getName());
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

    private final List<PresenceSensor> sensors;
    private final List<PresenceSink> sinks;
    private final Map<PresenceSensor, Presence> lastWords = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    @Inject
    public PresenceService(@All List<PresenceSensor> sensors, @All List<PresenceSink> sinks) {
        this.sensors = List.copyOf(sensors);
        this.sinks = List.copyOf(sinks);
    }

    /** Starts a thread for each sensor; a second call does nothing. */
    public synchronized void start() {
        if (threads.isEmpty()) {
            for (var sensor : sensors) {
                var thread = new Thread(() -> listen(sensor), "trumeau-presence-" + threads.size());
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }
    }

    /** Ends all threads; their sensors are closed by themselves. */
    public synchronized void stop() {
        threads.forEach(Thread::interrupt);
        threads.clear();
    }

    private void listen(PresenceSensor sensor) {
        try (sensor) {
            while (!Thread.currentThread().isInterrupted()) {
                listenOnce(sensor);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody is there when no sensor sees anybody. */
    private void tell(PresenceSensor sensor, Presence presence) {
        lastWords.put(sensor, presence);
        if (presence == Presence.CAME || !lastWords.containsValue(Presence.CAME)) {
            sinks.forEach(sink -> sink.noticed(presence));
        }
    }

    private void listenOnce(PresenceSensor sensor) throws InterruptedException {
        try {
            sensor.next(PATIENCE).ifPresent(presence -> tell(sensor, presence));
        } catch (RuntimeException e) {
            lastWords.remove(sensor);
            sinks.forEach(PresenceSink::failed);
            LOG.log(System.Logger.Level.WARNING, "a presence sensor failed; it is asked again", e);
            Thread.sleep(AFTER_FAILURE.toMillis());
        }
    }
}
