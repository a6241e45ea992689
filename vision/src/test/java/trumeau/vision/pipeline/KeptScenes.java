package trumeau.vision.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import trumeau.vision.frame.Drawn;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.LatestFrame;
import trumeau.vision.locate.Locator;
import trumeau.vision.track.Scene;

/** A loop whose scenes and troubles are kept, fed by hand. */
abstract class KeptScenes {

    static GarmentRecogniser recogniser;

    final List<Scene> scenes = new ArrayList<>();
    final List<Trouble> troubles = new ArrayList<>();
    final BlockingQueue<Long> silences = new LinkedBlockingQueue<>();
    final AtomicInteger recoveries = new AtomicInteger();
    final SceneListener listener = new SceneListener() {
        @Override
        public void onScene(Frame frame, Scene scene, Duration processing) {
            scenes.add(scene);
        }

        @Override
        public void onSilence() {
            silences.add(scenes.get(scenes.size() - 1).frame());
        }

        @Override
        public void onTrouble(Trouble trouble) {
            troubles.add(trouble);
        }

        @Override
        public void onRecovery() {
            recoveries.incrementAndGet();
        }
    };

    @BeforeAll
    static void load() {
        recogniser = GarmentRecogniser.load(GarmentRecogniserTest.TINY);
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    static Frame red(int i) {
        return Drawn.frame(i, Instant.EPOCH.plusMillis(100L * i), 64, 36, (x, y) -> 0xC02020);
    }

    SceneLoop loop(Locator locator) {
        return loop(locator, listener);
    }

    static SceneLoop loop(Locator locator, SceneListener listener) {
        var stages = new Stages(KeptScenes::lease, () -> locator, () -> frame -> List.of());
        return new SceneLoop(new LatestFrame(), stages, listener);
    }

    SceneLoop loop(Supplier<Locator> locators, Supplier<RecogniserLease> recognisers) {
        return new SceneLoop(new LatestFrame(), new Stages(recognisers, locators, () -> frame -> List.of()), listener);
    }

    static RecogniserLease lease() {
        return leaseOf(recogniser);
    }

    static RecogniserLease leaseOf(GarmentRecogniser recogniser) {
        return new RecogniserLease() {
            @Override
            public GarmentRecogniser get() {
                return recogniser;
            }

            @Override
            public void close() {}
        };
    }
}
