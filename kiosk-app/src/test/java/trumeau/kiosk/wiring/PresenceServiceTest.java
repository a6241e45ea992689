package trumeau.kiosk.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Timing;
import trumeau.vision.presence.Presence;
import trumeau.vision.presence.PresenceSensor;
import trumeau.vision.presence.SimulatedPresenceSensor;
import trumeau.vision.presence.SimulatedPresenceSensor.Line;

class PresenceServiceTest {

    private final LinkedBlockingQueue<Presence> noticed = new LinkedBlockingQueue<>();
    private Optional<PresenceService> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(PresenceService::stop);
    }

    @Test
    void whoComesAndLeavesIsNoticed() throws InterruptedException {
        var script =
                List.of(new Line(Duration.ofMillis(10), Presence.CAME), new Line(Duration.ofMillis(60), Presence.LEFT));
        start(new SimulatedPresenceSensor(script, Timing.system()));

        assertThat(noticed.poll(10, TimeUnit.SECONDS)).isEqualTo(Presence.CAME);
        assertThat(noticed.poll(10, TimeUnit.SECONDS)).isEqualTo(Presence.LEFT);
    }

    @Test
    void whatStopsIsClosed() throws InterruptedException {
        var closed = new CountDownLatch(1);
        start(new PresenceSensor() {
            @Override
            public Optional<Presence> next(Duration patience) {
                try {
                    Thread.sleep(patience.toMillis());
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return Optional.empty();
            }

            @Override
            public boolean isSimulated() {
                return false;
            }

            @Override
            public void close() {
                closed.countDown();
            }
        });
        running.ifPresent(PresenceService::stop);

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(noticed).isEmpty();
    }

    @Test
    void nobodyIsThereOnlyWhenNoSensorSeesAnybody() throws InterruptedException {
        var leavesFirst = List.of(
                new Line(Duration.ofMillis(10), Presence.CAME), new Line(Duration.ofMillis(700), Presence.LEFT));
        var leavesLast = List.of(
                new Line(Duration.ofMillis(20), Presence.CAME), new Line(Duration.ofMillis(1_400), Presence.LEFT));
        start(
                new SimulatedPresenceSensor(leavesFirst, Timing.system()),
                new SimulatedPresenceSensor(leavesLast, Timing.system()));

        assertThat(noticed.poll(10, TimeUnit.SECONDS)).isEqualTo(Presence.CAME);
        assertThat(noticed.poll(10, TimeUnit.SECONDS)).isEqualTo(Presence.CAME);
        assertThat(noticed.poll(10, TimeUnit.SECONDS)).isEqualTo(Presence.LEFT);
        assertThat(noticed.poll(1, TimeUnit.SECONDS)).isNull();
    }

    private void start(PresenceSensor... sensors) {
        var service = new PresenceService(List.of(sensors), List.of(noticed::add));
        service.start();
        service.start();
        running = Optional.of(service);
    }
}
