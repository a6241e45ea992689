package trumeau.kiosk.wiring;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Timing.Ticker;
import trumeau.vision.pipeline.SceneListener;
import trumeau.vision.pipeline.Trouble;
import trumeau.vision.track.Scene;

/** Tells on what the loop understood, and remembers how the loop does. Any thread. */
final class LoopHealth implements SceneListener {

    private static final System.Logger LOG = System.getLogger(LoopHealth.class.getName());

    private final Ticker ticker;
    private final Sinks sinks;
    private volatile @Nullable Duration lastScene;
    private volatile @Nullable Trouble givenUp;

    LoopHealth(Ticker ticker, Sinks sinks) {
        this.ticker = ticker;
        this.sinks = sinks;
    }

    /** Another loop begins to look. */
    void began() {
        lastScene = ticker.elapsed();
        givenUp = null;
    }

    /** Nobody looks any more. */
    void ended() {
        lastScene = null;
    }

    /** How long ago the last frame was understood, or looking began; empty before that. */
    Optional<Duration> sinceLastScene() {
        return Optional.ofNullable(lastScene).map(at -> ticker.elapsed().minus(at));
    }

    Optional<Trouble> givenUp() {
        return Optional.ofNullable(givenUp);
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        lastScene = ticker.elapsed();
        sinks.tell(frame, scene, processing);
    }

    @Override
    public void onSilence() {
        sinks.scenes().forEach(SceneSink::onSilence);
    }

    @Override
    public void onRecovery() {
        givenUp = null;
    }

    @Override
    public void onTrouble(Trouble trouble) {
        if (trouble.course() == Trouble.Course.GIVEN_UP) {
            givenUp = trouble;
            LOG.log(System.Logger.Level.ERROR, "stage " + trouble.stage() + " failed too often", trouble.cause());
        } else {
            LOG.log(System.Logger.Level.WARNING, "stage " + trouble.stage() + " was restarted", trouble.cause());
        }
    }
}
