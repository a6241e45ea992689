package trumeau.kiosk.wall;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.wall.PerformanceView.State;
import trumeau.vision.frame.Timing;

/**
 * Plays a programme, one act after the other, on one thread of its own. After each act, and when it is stopped
 * half-way, everything is mended. Any thread may start, stop and look.
 */
final class Director implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Director.class.getName());
    private static final long STOPS_WITHIN_MILLIS = 10_000;

    private final Map<Act, Play> plays;
    private final Mending mending;
    private final Timing timing;
    private @Nullable Performance performance;
    private @Nullable Thread thread;

    /** Puts everything back in order; is called though nothing may be broken. */
    interface Mending {

        /** After each act. */
        void mend();

        /** After the last one. */
        void leave();
    }

    /** Knows how each act is played. */
    Director(Map<Act, Play> plays, Mending mending, Timing timing) {
        this.plays = Map.copyOf(plays);
        this.mending = mending;
        this.timing = timing;
    }

    /** Begins; does nothing while another performance runs. */
    synchronized void start(Programme programme) {
        var before = thread;
        if (before != null && before.isAlive()) {
            return;
        }
        var begun = new Performance(programme, timing.ticker());
        performance = begun;
        begun.begin();
        var playing = new Thread(() -> play(begun), "trumeau-wall");
        playing.setDaemon(true);
        thread = playing;
        playing.start();
    }

    /** Stops, and comes back when everything is mended. */
    void stop() throws InterruptedException {
        Thread playing;
        synchronized (this) {
            playing = thread;
        }
        if (playing != null) {
            playing.interrupt();
            playing.join(STOPS_WITHIN_MILLIS);
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What has come of the last programme; of this one, if none was played yet. */
    synchronized PerformanceView view(Programme usual) {
        var shown = performance;
        return (shown == null ? new Performance(usual, timing.ticker()) : shown).view();
    }

    private void play(Performance playing) {
        var end = State.DONE;
        try {
            for (var part : playing.programme().parts()) {
                play(part, playing);
            }
        } catch (InterruptedException e) {
            end = State.STOPPED;
        } finally {
            tryTo(mending::mend);
            tryTo(mending::leave);
            playing.end(end);
        }
    }

    private void play(Programme.Part part, Performance playing) throws InterruptedException {
        var act = part.act();
        var until = timing.elapsed().plus(part.lasts());
        playing.begin(act);
        try {
            Objects.requireNonNull(plays.get(act), act::code).play(part, fact -> playing.tell(act, fact));
            var left = until.minus(timing.elapsed());
            if (!left.isNegative()) {
                timing.sleeper().sleep(left);
            }
            playing.end(act, State.DONE);
        } catch (RuntimeException e) {
            requireNotStopped();
            LOG.log(System.Logger.Level.ERROR, "act " + act.code() + " could not be played", e);
            playing.end(act, State.FAILED);
        } finally {
            tryTo(mending::mend);
        }
    }

    /** What is interrupted while it reads or writes fails in its own way. */
    private static void requireNotStopped() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the minute was stopped");
        }
    }

    private static void tryTo(Runnable mending) {
        try {
            mending.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the demo could not be put back in order; start it again", e);
        }
    }
}
