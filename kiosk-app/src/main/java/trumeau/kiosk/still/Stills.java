package trumeau.kiosk.still;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import trumeau.kiosk.session.VisitListener;
import trumeau.kiosk.wiring.SceneSink;
import trumeau.vision.frame.Frame;
import trumeau.vision.frame.Timing.Ticker;
import trumeau.vision.track.Scene;

/**
 * Makes stills: takes the next frame in which somebody faces the mirror and looks at it longer than the live picture
 * can, on a thread of its own. One at a time for each page, another ask takes the place of the first; in memory only.
 * Any thread.
 */
@ApplicationScoped
public class Stills implements SceneSink, VisitListener {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Studio studio;
    private final StillWork.Limits limits;
    private final Map<String, StillWork> works = new ConcurrentHashMap<>();

    @Inject
    public Stills(ServedStudio studio, Ticker ticker) {
        this(studio, new StillWork.Limits(ticker, PATIENCE, MOST));
    }

    Stills(Studio studio, StillWork.Limits limits) {
        this.studio = studio;
        this.limits = limits;
    }

    /** Begins; the line is told how it goes. */
    public void ask(String page, StillAsk ask, StillLine line) {
        var work = new StillWork(ask, studio, line, limits);
        var before = works.put(page, work);
        if (before != null) {
            before.cancel();
        }
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } finally {
                        works.remove(page, work);
                    }
                },
                "trumeau-still");
        thread.setDaemon(true);
        thread.start();
    }

    /** This page wants none any more, or is gone. */
    public void cancel(String page) {
        var work = works.remove(page);
        if (work != null) {
            work.cancel();
        }
    }

    @Override
    public void onScene(Frame frame, Scene scene, Duration processing) {
        works.values().forEach(work -> work.offer(frame, scene.overlay()));
    }

    @Override
    public void visitEnded() {
        works.keySet().forEach(this::cancel);
    }
}
