package trumeau.kiosk.still;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.dress.Dressed;
import trumeau.kiosk.overlay.FrameMessage;
import trumeau.vision.VisionException;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.body.BodySquare;
import trumeau.vision.body.Landmark;
import trumeau.vision.body.PersonMask;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Mounting;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.track.OverlayScene;
import trumeau.vision.track.Scene;

class StillsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int STEPS = 3;

    private final AtomicReference<Duration> now = new AtomicReference<>(Duration.ZERO);
    private final FakeStudio studio = new FakeStudio();
    private Stills stills = stills(LONG);

    @Test
    void theNextFrameWithSomebodyInItIsLookedAtInRealSteps() throws InterruptedException {
        var told = ask("page", 7, Optional.of("coat"));
        frame(1, nobody(1));
        frame(2, somebody(2));

        for (var done = 0; done <= STEPS + 2; done++) {
            assertThat(told.next()).isEqualTo(done + " of 5");
        }
        assertThat(told.next())
                .contains("\"frame\":2,", "\"still\":7", "\"columns\":4,\"rows\":1", "\"item\":\"coat\"", "\"front\"");
    }

    @Test
    void withoutAnItemThePersonIsSeenAsHeOrSheIs() throws InterruptedException {
        var told = ask("page", 1, Optional.empty());
        frame(1, somebody(1));

        assertThat(told.last()).contains("\"still\":1").contains("\"dressed\":[]");
    }

    @Test
    void aFrameOnWhichTheItemCantBeLaidIsNotTaken() throws InterruptedException {
        studio.layable = "coat";
        var coat = ask("page", 1, Optional.of("coat"));
        var skirt = ask("other", 1, Optional.of("skirt"));
        frame(1, somebody(1));
        assertThat(coat.last()).contains("\"item\":\"coat\"");
        studio.layable = "skirt";
        frame(2, somebody(2));

        assertThat(skirt.last()).contains("\"frame\":2,", "\"item\":\"skirt\"");
    }

    @Test
    void thatNobodyFacesTheMirrorIsTold() throws InterruptedException {
        stills = stills(Duration.ofMillis(30));
        var told = ask("page", 1, Optional.empty());
        frame(1, nobody(1));

        assertThat(told.next()).isEqualTo("nobody");
    }

    @Test
    void whatTakesLongerThanItMayIsTold() throws InterruptedException {
        studio.onStep = () -> now.set(Duration.ofSeconds(6));
        var told = ask("page", 1, Optional.empty());
        frame(1, somebody(1));

        assertThat(told.last()).isEqualTo("late");
        assertThat(studio.closed.get()).isOne();
    }

    @Test
    void whatBreaksIsTold() throws InterruptedException {
        studio.onStep = () -> {
            throw new VisionException(VisionException.Reason.ENGINE_FAILED, "broken on purpose");
        };
        var told = ask("page", 1, Optional.empty());
        frame(1, somebody(1));

        assertThat(told.last()).isEqualTo("broken");
        assertThat(studio.closed.get()).isOne();
    }

    @Test
    void aPageThatGoesAwayIsToldNothingAnyMore() throws InterruptedException {
        endsWithoutAWord(() -> stills.cancel("page"));
    }

    @Test
    void aVisitThatEndsTakesItsStillAlong() throws InterruptedException {
        endsWithoutAWord(() -> stills.visitEnded());
    }

    @Test
    void anotherAskOfThePageTakesThePlaceOfTheFirst() throws InterruptedException {
        endsWithoutAWord(() -> ask("page", 2, Optional.empty()));
    }

    private void endsWithoutAWord(Runnable end) throws InterruptedException {
        var stands = new CountDownLatch(1);
        var goesOn = new CountDownLatch(1);
        studio.onStep = () -> {
            stands.countDown();
            await(goesOn);
        };
        var told = ask("page", 1, Optional.empty());
        frame(1, somebody(1));
        assertThat(stands.await(5, SECONDS)).isTrue();
        assertThat(told.next()).isEqualTo("0 of 5");
        end.run();
        goesOn.countDown();

        assertThat(studio.looksEnded.await(5, SECONDS)).isTrue();
        assertThat(told.words.poll(200, MILLISECONDS))
                .as("a word after the end")
                .isNull();
    }

    @Test
    void twoPagesEachGetTheirOwn() throws InterruptedException {
        var one = ask("one", 3, Optional.of("coat"));
        var other = ask("other", 4, Optional.of("skirt"));
        frame(1, somebody(1));

        assertThat(one.last()).contains("\"still\":3", "\"item\":\"coat\"");
        assertThat(other.last()).contains("\"still\":4", "\"item\":\"skirt\"");
    }

    @Test
    void theCamerasFrameIsNotKept() throws InterruptedException {
        var given = new CountDownLatch(1);
        var told = ask("page", 1, Optional.empty());
        var frame = frame(1, given);
        stills.onScene(frame, new Scene(1, Instant.EPOCH, somebody(1), List.of()), Duration.ZERO);
        frame.release();

        assertThat(given.getCount()).isZero();
        assertThat(told.last()).contains("\"still\":1");
    }

    private Stills stills(Duration patience) {
        return new Stills(studio, new StillWork.Limits(now::get, patience, Duration.ofSeconds(5)));
    }

    private Told ask(String page, int number, Optional<String> item) {
        var told = new Told();
        stills.ask(page, new StillAsk(number, item), told);
        return told;
    }

    private void frame(int number, OverlayScene scene) {
        var frame = frame(number, new CountDownLatch(1));
        stills.onScene(frame, new Scene(number, Instant.EPOCH, scene, List.of()), Duration.ZERO);
        frame.release();
    }

    private static Frame frame(int number, CountDownLatch given) {
        var header = new Frame.Header(number, Instant.EPOCH, 4, 3, 4, 3, Mounting.UPRIGHT, Box.WHOLE);
        return new Frame(header, new byte[] {1}, ByteBuffer.allocateDirect(4 * 3 * 3), pixels -> given.countDown());
    }

    private static OverlayScene nobody(long frame) {
        return new OverlayScene(frame, List.of());
    }

    private static OverlayScene somebody(long frame) {
        var square = new BodySquare(2, 1, 3, 0);
        var points = new EnumMap<BodyPoint, Landmark>(BodyPoint.class);
        for (var point : BodyPoint.values()) {
            points.put(point, new Landmark(1, 1, 1));
        }
        var body = new Body(Map.copyOf(points), 1, square, PersonMask.ofLogits(square, 1, 1, new float[1]));
        return new OverlayScene(frame, List.of(), Optional.of(layers(2)), Optional.of(body));
    }

    private static WornLayers layers(int cells) {
        var layer = new WornLayers.Layer(WornPart.UPPER, new byte[cells], 0x102030);
        return new WornLayers(Box.WHOLE, cells, 1, List.of(layer), new byte[cells]);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a page is told, word by word. */
    private static final class Told implements StillLine {

        private final BlockingQueue<String> words = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return Optional.ofNullable(words.poll(5, SECONDS)).orElse("nothing");
        }

        String last() throws InterruptedException {
            var word = next();
            while (word.contains(" of ")) {
                word = next();
            }
            return word;
        }

        @Override
        public void progress(int done, int of) {
            words.add(done + " of " + of);
        }

        @Override
        public void failed(StillFailure why) {
            words.add(why.code());
        }

        @Override
        public void made(FrameMessage still) {
            var bytes = ByteBuffer.wrap(still.bytes());
            var json = new byte[bytes.getInt()];
            bytes.get(json);
            words.add(new String(json, StandardCharsets.UTF_8));
        }
    }

    private static final class FakeStudio implements Studio {

        private final AtomicInteger closed = new AtomicInteger();
        private final CountDownLatch looksEnded = new CountDownLatch(1);
        private volatile String layable = "";
        private volatile Runnable onStep = () -> {};

        @Override
        public Optional<Dressed> lay(String item, Frame frame, Body body, WornLayers worn) {
            var can = layable.isEmpty() || layable.equals(item);
            return can
                    ? Optional.of(new Dressed(item, "ab", List.of("upper"), List.of(), List.of()))
                    : Optional.empty();
        }

        @Override
        public Optional<Look> look(Frame frame, Box region) {
            assertThat(frame.pixels().remaining()).isEqualTo(4 * 3 * 3);
            return Optional.of(new Look() {
                @Override
                public int steps() {
                    return STEPS;
                }

                @Override
                public void step() {
                    onStep.run();
                }

                @Override
                public WornLayers layers() {
                    return StillsTest.layers(4);
                }

                @Override
                public void close() {
                    closed.incrementAndGet();
                    looksEnded.countDown();
                }
            });
        }
    }
}
