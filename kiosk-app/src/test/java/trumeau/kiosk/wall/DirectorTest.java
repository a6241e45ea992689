package trumeau.kiosk.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.wall.PerformanceView.PartView;
import trumeau.kiosk.wall.PerformanceView.State;
import trumeau.vision.frame.Timing;

class DirectorTest {

    private static final Duration A_WHILE = Duration.ofSeconds(10);

    /** Time passes only by sleeping; one who sleeps is not kept waiting. */
    private final AtomicReference<Duration> time = new AtomicReference<>(Duration.ZERO);

    private final Timing timing = new Timing(InstantSource.system(), time::get, pause -> {
        Thread.sleep(0, 1);
        time.updateAndGet(now -> now.plus(pause));
    });
    private final BrokenWorld world = new BrokenWorld();
    private final Map<Act, Play> plays = new EnumMap<>(Act.class);
    private final List<Act> played = new CopyOnWriteArrayList<>();
    private Optional<Director> director = Optional.empty();

    DirectorTest() {
        for (var act : Act.values()) {
            plays.put(act, (part, telling) -> played.add(act));
        }
    }

    /** A network that an act may cut, and a camera that it may direct. */
    private static final class BrokenWorld implements Director.Mending {

        private volatile boolean cut;
        private volatile boolean directed;

        @Override
        public void mend() {
            cut = false;
        }

        @Override
        public void leave() {
            directed = false;
        }
    }

    @AfterEach
    void close() {
        director.ifPresent(Director::close);
    }

    @Test
    void allActsArePlayedInTheirOrderAndTakeTheirTime() throws InterruptedException {
        var view = playedToItsEnd();
        assertThat(played).containsExactly(Act.values());
        assertThat(view.state()).isEqualTo(State.DONE);
        assertThat(view.elapsedMs()).isEqualTo(60_000);
        assertThat(view.parts()).allSatisfy(part -> {
            assertThat(part.state()).isEqualTo(State.DONE);
            assertThat(part.tookMs()).contains(part.lastsMs());
        });
    }

    @Test
    void whatCameOfAnActStandsWithIt() throws InterruptedException {
        var evidence = new Evidence(
                Optional.of(7L), Optional.of(40L), Optional.empty(), Optional.empty(), Optional.empty(), "ls");
        plays.put(Act.CUT, (part, telling) -> telling.accept(new Fact("served", Map.of("frames", 3), evidence)));
        assertThat(part(playedToItsEnd(), Act.CUT).facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.evidence().frame()).contains(7L));
    }

    @Test
    void stoppedHalfWayEverythingIsMended() throws InterruptedException {
        var begun = new CountDownLatch(1);
        plays.put(Act.CUT, (part, telling) -> {
            world.cut = true;
            world.directed = true;
            begun.countDown();
            new CountDownLatch(1).await();
        });
        var directing = started();
        assertThat(begun.await(A_WHILE.toMillis(), TimeUnit.MILLISECONDS)).isTrue();

        directing.stop();

        assertThat(world.cut).as("the network is cut").isFalse();
        assertThat(world.directed).as("the camera is directed").isFalse();
        var view = directing.view(Programme.minute());
        assertThat(view.state()).isEqualTo(State.STOPPED);
        assertThat(part(view, Act.CUT).state()).isEqualTo(State.STOPPED);
        assertThat(part(view, Act.PRICE).state()).isEqualTo(State.WAITING);
        assertThat(played).doesNotContain(Act.PRICE);
    }

    @Test
    void anActThatFailsIsSaidAndMendedAndTheOthersArePlayed() throws InterruptedException {
        plays.put(Act.CUT, (part, telling) -> {
            world.cut = true;
            throw new IllegalStateException("planted");
        });
        var cutInTheNextAct = new AtomicReference<>(true);
        plays.put(Act.PRICE, (part, telling) -> cutInTheNextAct.set(world.cut));
        var view = playedToItsEnd();
        assertThat(part(view, Act.CUT).state()).isEqualTo(State.FAILED);
        assertThat(cutInTheNextAct).hasValue(false);
        assertThat(part(view, Act.GOODBYE).state()).isEqualTo(State.DONE);
    }

    @Test
    void aSecondStartChangesNothingWhileOneIsPlayed() throws InterruptedException {
        var go = new CountDownLatch(1);
        plays.put(Act.GARMENT, (part, telling) -> go.await());
        var directing = started();
        directing.start(Programme.minute());
        go.countDown();
        awaitEnd(directing);
        assertThat(played).doesNotHaveDuplicates();
    }

    @Test
    void beforeAnythingWasPlayedTheUsualProgrammeIsShown() {
        var view = new Director(plays, world, timing).view(Programme.minute());
        assertThat(view.state()).isEqualTo(State.WAITING);
        assertThat(view.parts()).hasSize(8).allMatch(part -> part.state() == State.WAITING);
    }

    private PerformanceView playedToItsEnd() throws InterruptedException {
        return awaitEnd(started());
    }

    private Director started() {
        var directing = new Director(plays, world, timing);
        director = Optional.of(directing);
        directing.start(Programme.minute());
        return directing;
    }

    private PerformanceView awaitEnd(Director directing) throws InterruptedException {
        var end = System.nanoTime() + A_WHILE.toNanos();
        while (directing.view(Programme.minute()).state() == State.PLAYING && System.nanoTime() < end) {
            Thread.sleep(5);
        }
        return directing.view(Programme.minute());
    }

    private static PartView part(PerformanceView view, Act act) {
        return view.parts().stream()
                .filter(part -> part.act() == act)
                .findFirst()
                .orElseThrow();
    }
}
