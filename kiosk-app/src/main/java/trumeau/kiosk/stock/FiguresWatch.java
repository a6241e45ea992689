package trumeau.kiosk.stock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import trumeau.device.DeviceException;
import trumeau.device.store.DeviceStore;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.wiring.StoreSink;

/** Looks at the file of {@code trumeau.figures-file} every five seconds, on a thread of its own. */
@ApplicationScoped
public class FiguresWatch implements StoreSink {

    private static final System.Logger LOG = System.getLogger(FiguresWatch.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final FiguresDesk desk;
    private final Optional<Path> file;
    private @Nullable ScheduledExecutorService thread;
    private String refusal = "";

    @Inject
    public FiguresWatch(FiguresDesk desk, KioskSettings settings) {
        this.desk = desk;
        this.file = settings.figuresFile().filter(path -> !path.isBlank()).map(Path::of);
    }

    @Override
    public synchronized void storeOpened(DeviceStore store) {
        if (file.isEmpty()) {
            return;
        }
        var watched = new FiguresFile(file.get());
        var started = Executors.newSingleThreadScheduledExecutor(work -> {
            var made = new Thread(work, "trumeau-figures-file");
            made.setDaemon(true);
            return made;
        });
        var unused = started.scheduleWithFixedDelay(() -> look(watched), 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void storeCloses() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    private void look(FiguresFile watched) {
        try {
            watched.look().ifPresent(content -> take(watched, content));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the figures of " + file.orElseThrow() + " were not taken: " + e.getMessage());
        }
    }

    /**
     * Without a release there is nothing that figures could be of, and a disk may refuse: then they are taken later.
     */
    private void take(FiguresFile watched, FiguresFile.Content content) {
        try {
            desk.take(content.lines(), "file", content.written().toInstant())
                    .ifPresentOrElse(FiguresWatch::tell, watched::again);
            refusal = "";
        } catch (DeviceException e) {
            watched.again();
            tellOnce(String.valueOf(e.getMessage()));
        }
    }

    /** A disk that is full says so at every look. */
    private void tellOnce(String why) {
        if (!why.equals(refusal)) {
            refusal = why;
            LOG.log(System.Logger.Level.WARNING, "the figures of " + file.orElseThrow() + " can't be kept yet: " + why);
        }
    }

    private static void tell(FigureReport report) {
        LOG.log(
                report.refusedLines() > 0 ? System.Logger.Level.WARNING : System.Logger.Level.INFO,
                "figures of the watched file: {0} taken, {1} repeated, {2} older, {3} refused {4}",
                report.taken(),
                report.repeated(),
                report.older(),
                report.refusedLines(),
                report.refused().stream().limit(3).toList());
    }
}
