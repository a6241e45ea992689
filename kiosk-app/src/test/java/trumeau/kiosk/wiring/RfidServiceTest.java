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
import trumeau.vision.tag.RfidRead;
import trumeau.vision.tag.RfidReader;
import trumeau.vision.tag.SimulatedRfidReader;
import trumeau.vision.tag.SimulatedRfidReader.Line;

class RfidServiceTest {

    private static final String EPC = "3074257BF7194E4000001A85";

    private final LinkedBlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final TagSink sink = (epc, simulated) -> heard.add(epc + " " + simulated);
    private Optional<RfidService> running = Optional.empty();

    @AfterEach
    void stop() {
        running.ifPresent(RfidService::stop);
    }

    @Test
    void aTagHeldToAReaderIsToldOnce() throws InterruptedException {
        var script = List.of(
                new Line(Duration.ofMillis(10), EPC, -40),
                new Line(Duration.ofMillis(60), EPC, -40),
                new Line(Duration.ofMillis(110), EPC, -40));
        start(new SimulatedRfidReader(script, Timing.system()));

        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(EPC + " true");
        assertThat(heard.poll(400, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whatStopsIsClosed() throws InterruptedException {
        var closed = new CountDownLatch(1);
        start(new RfidReader() {
            @Override
            public Optional<RfidRead> next(Duration patience) {
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
        running.ifPresent(RfidService::stop);

        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(heard).isEmpty();
    }

    private void start(RfidReader reader) {
        var service = new RfidService(List.of(reader), List.of(sink));
        service.start();
        service.start();
        running = Optional.of(service);
    }
}
