package trumeau.kiosk.still;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import trumeau.kiosk.overlay.Dressed;
import trumeau.kiosk.overlay.FrameMessage;
import trumeau.vision.body.Body;
import trumeau.vision.dress.Forearms;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Timing.Ticker;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.track.OverlayScene;

/** One ask, from waiting for a frame to the still. Any thread. */
final class StillWork {

    private static final System.Logger LOG = System.getLogger(StillWork.class.getName());
    /** Masks, and the item that is laid by them, each count as a step. */
    private static final int LAST_STEPS = 2;

    private final StillAsk ask;
    private final Studio studio;
    private final StillLine line;
    private final Limits limits;
    private final CompletableFuture<Taken> taken = new CompletableFuture<>();
    private final Duration end;
    private boolean cancelled;

    /**
     * How long things may take.
     *
     * @param patience until somebody faces the mirror
     * @param most until the still is made
     */
    record Limits(Ticker ticker, Duration patience, Duration most) {}

    private record Taken(Frame frame, OverlayScene scene) {}

    StillWork(StillAsk ask, Studio studio, StillLine line, Limits limits) {
        this.ask = ask;
        this.studio = studio;
        this.line = line;
        this.limits = limits;
        this.end = limits.ticker().elapsed().plus(limits.most());
    }

    /** A frame came; the first one that will do is copied. */
    void offer(Frame frame, OverlayScene scene) {
        if (!taken.isDone() && scene.body().isPresent() && scene.worn().isPresent()) {
            var can = ask.item().isEmpty()
                    || laid(frame, scene, scene.worn().get()).isPresent();
            if (can) {
                taken.complete(new Taken(frame.copy(), scene));
            }
        }
    }

    private Optional<Dressed> laid(Frame frame, OverlayScene scene, WornLayers worn) {
        Optional<Body> body = scene.body();
        return body.flatMap(there -> ask.item().flatMap(item -> studio.lay(item, frame, there, worn)));
    }

    /** From now on nothing is told any more. */
    synchronized void cancel() {
        cancelled = true;
        taken.cancel(false);
    }

    /** Waits, works and tells; ends early when cancelled. */
    void run() {
        try {
            var first = taken.get(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (!make(first)) {
                tell(to -> to.failed(StillFailure.LATE));
            }
        } catch (TimeoutException e) {
            tell(to -> to.failed(StillFailure.NOBODY));
        } catch (CancellationException e) {
            LOG.log(System.Logger.Level.DEBUG, "a still is wanted no longer");
        } catch (ExecutionException | RuntimeException | OutOfMemoryError | LinkageError e) {
            LOG.log(System.Logger.Level.WARNING, "a still could not be made", e);
            tell(to -> to.failed(StillFailure.BROKEN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it was made in time, or is wanted no longer. */
    private boolean make(Taken first) {
        try (var look = studio.look(first.frame(), region(first))
                .orElseThrow(() -> new IllegalStateException("the model that serves has no parser"))) {
            var of = look.steps() + LAST_STEPS;
            for (var done = 0; done < look.steps(); done++) {
                if (isOver()) {
                    return false;
                }
                progress(done, of);
                look.step();
            }
            progress(look.steps(), of);
            var worn = finer(first, look.layers());
            progress(look.steps() + 1, of);
            var dressed = laid(first.frame(), first.scene(), worn).map(List::of).orElse(List.of());
            if (ask.item().isPresent() && dressed.isEmpty()) {
                throw new IllegalStateException("the item can't be put on any longer; another release may serve");
            }
            var scene = new OverlayScene(first.frame().number(), List.of(), Optional.of(worn), Optional.empty());
            var message = FrameMessage.still(ask.number(), first.frame(), scene, dressed);
            if (isOver()) {
                return false;
            }
            progress(of, of);
            tell(to -> to.made(message));
            return true;
        } finally {
            first.frame().release();
        }
    }

    private static Box region(Taken first) {
        return first.scene().worn().orElseThrow().region();
    }

    /** Forearms are before the clothes, and who is in the light of the live picture is in this one's, too. */
    private static WornLayers finer(Taken first, WornLayers layers) {
        var frame = first.frame();
        var behind = first.scene()
                .body()
                .map(body -> Forearms.before(layers, body, frame.width(), frame.height()))
                .orElse(layers);
        return first.scene()
                .worn()
                .flatMap(WornLayers::spotlight)
                .map(behind::with)
                .orElse(behind);
    }

    private synchronized boolean isOver() {
        return cancelled || limits.ticker().elapsed().compareTo(end) >= 0;
    }

    private void progress(int done, int of) {
        tell(to -> to.progress(done, of));
    }

    private synchronized void tell(Consumer<StillLine> word) {
        if (!cancelled) {
            word.accept(line);
        }
    }
}
