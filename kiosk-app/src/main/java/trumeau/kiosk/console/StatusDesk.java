package trumeau.kiosk.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import trumeau.kiosk.overlay.LiveFrames;
import trumeau.kiosk.overlay.ScreenHealth;
import trumeau.kiosk.overlay.ScreenWatch;
import trumeau.kiosk.overlay.Screens;
import trumeau.kiosk.wiring.CameraService;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;

/** Gathers what the console shows. */
@ApplicationScoped
public class StatusDesk {

    private static final Path PROCESS = Path.of("/proc/self/status");

    private final SyncDesk sync;
    private final CameraService camera;
    private final Serving serving;
    private final Live live;
    private final EventsDesk events;
    private final PicturesOnDisk pictures;
    private final String version;

    @Inject
    public StatusDesk(
            SyncDesk sync,
            CameraService camera,
            Serving serving,
            Live live,
            EventsDesk events,
            @ConfigProperty(name = "trumeau.data") Path data,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String version) {
        this.sync = sync;
        this.camera = camera;
        this.serving = serving;
        this.live = live;
        this.events = events;
        this.pictures = new PicturesOnDisk(data);
        this.version = version;
    }

    /** What is known of the live picture. */
    @ApplicationScoped
    public static class Live {

        private final Screens screens;
        private final LiveFrames frames;
        private final OpenPages pages;
        private final ScreenWatch watch;

        @Inject
        public Live(Screens screens, LiveFrames frames, OpenPages pages, ScreenWatch watch) {
            this.watch = watch;
            this.screens = screens;
            this.frames = frames;
            this.pages = pages;
        }

        StatusView.Latency latency() {
            return new StatusView.Latency(
                    screens.frameToCanvas(), frames.frameToScene(), screens.shownPerSecond(), screens.drops());
        }

        /** Those that are open, and those that should be. */
        List<StatusView.Screen> screens() {
            var counts = pages.counts();
            var judged = watch.screens().stream().collect(Collectors.toMap(ScreenHealth::screen, health -> health));
            var names = new TreeSet<>(counts.keySet());
            names.addAll(judged.keySet());
            return names.stream()
                    .map(name -> screen(name, counts.getOrDefault(name, 0), Optional.ofNullable(judged.get(name))))
                    .toList();
        }

        private StatusView.Screen screen(String name, int connected, Optional<ScreenHealth> health) {
            return new StatusView.Screen(
                    name,
                    connected,
                    health.map(known -> known.state().code()),
                    screens.sinceShown(name).map(Duration::toMillis),
                    health.map(known -> known.sinceRendered().toMillis()));
        }
    }

    public StatusView view() {
        return new StatusView(
                sync.view(),
                cameraView(),
                live.latency(),
                serving.ask(StatusDesk::model),
                live.screens(),
                app(),
                privacy(),
                events.view());
    }

    /** How many pictures lie on this device besides those of a release; empty when it can't be counted. */
    public Optional<StatusView.Privacy> privacy() {
        var count = pictures.count();
        return count.isPresent() ? Optional.of(new StatusView.Privacy(count.getAsInt())) : Optional.empty();
    }

    public CameraView cameraView() {
        return camera.state().map(CameraView::of).orElse(CameraView.NONE);
    }

    private StatusView.App app() {
        var up = ManagementFactory.getRuntimeMXBean().getUptime() / 1_000;
        return new StatusView.App(version, up, residentMegabytes().orElse(0L));
    }

    private static StatusView.Model model(ServingGeneration generation) {
        var recogniser = generation.recogniser();
        return new StatusView.Model(
                recogniser.name(), recogniser.version(), recogniser.space().digest());
    }

    private static Optional<Long> residentMegabytes() {
        try (var lines = Files.lines(PROCESS)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .findFirst()
                    .flatMap(line -> Arrays.stream(line.split("\\s+", -1))
                            .filter(word -> word.matches("\\d+"))
                            .findFirst())
                    .map(kilobytes -> Long.parseLong(kilobytes) / 1024);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
