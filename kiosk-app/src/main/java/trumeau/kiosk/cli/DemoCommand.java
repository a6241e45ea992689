package trumeau.kiosk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.device.disk.FolderLock;
import trumeau.kiosk.demo.DemoCamera;
import trumeau.kiosk.demo.DemoFolder;
import trumeau.kiosk.demo.DemoMaker;
import trumeau.kiosk.demo.DemoOrigin;
import trumeau.kiosk.demo.LocalInbox;

/** The whole product on one machine, on a store made up for it. */
@Command(
        name = "demo",
        header = "Show the whole product on this machine, with a store made up for it.",
        description = {
            "",
            "Draws about 240 garments (or takes your photos), lets 5,000 simulated shoppers take 60,000 things, trains,",
            "publishes a signed release to an origin on this machine, starts the app, which syncs from that origin, and",
            "opens the store wall: kiosk, mirror and console side by side, and a minute that shows what they do. What is",
            "simulated carries a \"demo data\" mark. The store is made once; later starts are quick.",
            "How shoppers are simulated: each has a taste for categories, a palette, prints and a price; over half of what they",
            "take goes with what they took before."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau demo",
            "  ./trumeau demo --camera browser",
            "  ./trumeau demo --photos photos --camera \"dir:photos?split=validation&hold=3s\"",
            "  ./trumeau demo --port 8090 --data /tmp/trumeau-demo --no-browser"
        })
final class DemoCommand implements Callable<Integer> {

    /** Two demos in one folder would throw away each other's store. */
    private static final String LOCK = "demo.lock";

    private static final int STEPS = 4;
    private static final int USUAL_PORT = 8080;

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private ScreenOptions screens = new ScreenOptions();

    @Mixin
    private PhotoOptions photoOptions = new PhotoOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where all of the demo's state lies. Default: $XDG_CACHE_HOME/trumeau/demo.")
    private @Nullable Path data;

    @Option(
            names = "--photos",
            paramLabel = "DIR",
            description = "Photos that become the catalogue: class folders, or labels.csv and images/.")
    private @Nullable Path photos;

    @Option(names = "--model", paramLabel = "DIR", description = "A model folder. Default: the one that is shipped.")
    private @Nullable Path model;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Another number, another store.")
    private long seed;

    @Option(names = "--pin", paramLabel = "PIN", description = "The staff's PIN. Default: a new one at each start.")
    private @Nullable String pin;

    @Option(names = "--no-browser", description = "Open no browser, only print the addresses.")
    private boolean noBrowser;

    @Override
    public Integer call() throws IOException {
        var settings = new LinkedHashMap<>(screens.settings());
        settings.putIfAbsent("trumeau.camera", "demo");
        settings.put("trumeau.heal", "off"); // nobody starts it again
        settings.put("trumeau.staff-pin", pin == null ? newPin() : Checks.pin(pin));
        var port = Checks.port(screens.port().orElse(USUAL_PORT));
        Checks.freePort(port);
        var folder = new DemoFolder(Folders.writable(
                        Optional.ofNullable(data).orElseGet(() -> Folders.here().demo()), "demo folder")
                .toAbsolutePath());
        var lock = FolderLock.take(folder.root(), LOCK)
                .orElseThrow(() -> new BadInput("another demo runs in folder " + folder.root()
                        + "; stop it, or name another folder with --data"));
        try {
            AppProcess.requireUnused(folder.device());
            return show(folder, settings, port);
        } finally {
            lock.close();
        }
    }

    private int show(DemoFolder folder, Map<String, String> settings, int port) throws IOException {
        var steps = standard.progress();
        make(folder, steps);
        var originPort = Checks.anyFreePort();
        var origin = here(originPort);
        steps.step(3, STEPS, "giving the origin the address " + origin);
        tell(settings, folder, origin);
        settings.put(DemoOrigin.FOLDER, folder.root().toString());
        settings.put(DemoOrigin.PORT, Integer.toString(originPort));
        steps.step(4, STEPS, "starting the app; it syncs from its origin");
        var pinShown = settings.getOrDefault("trumeau.staff-pin", "");
        var announcement = new Announcement(here(port), origin, pinShown, folder.root());
        new ScreenOpening(port, announcement)
                .whenReady(standard, noBrowser ? ScreenOpening.Browser.NONE : ScreenOpening.Browser.CHROMIUM);
        return AppProcess.serve(folder.device(), settings, port, standard);
    }

    private static URI here(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private void make(DemoFolder folder, ProgressLine steps) throws IOException {
        var stock = new DemoMaker.Stock(seed, Optional.ofNullable(photos).map(photoOptions::catalogue));
        var shown = Folders.existing(
                Optional.ofNullable(model).orElseGet(() -> Folders.here().shippedModel()), "model folder");
        var maker = new DemoMaker(folder, shown, stock, InstantSource.system());
        if (maker.isMade()) {
            steps.step(1, STEPS, "the store is made already");
            return;
        }
        steps.step(
                1,
                STEPS,
                photos == null ? "drawing 240 garments and looking at each" : "taking in the photos of " + photos);
        var made = maker.make(steps);
        var skipped = made.skipped() == 0
                ? ""
                : "; " + made.skipped() + " photos skipped (class unknown, unreadable or twice)";
        steps.step(
                2,
                STEPS,
                "published release " + made.release().number() + " with " + made.items() + " items" + skipped);
    }

    private static void tell(Map<String, String> settings, DemoFolder folder, URI origin) throws IOException {
        settings.put(
                "trumeau.data", Folders.writable(folder.device(), "data folder").toString());
        settings.put("trumeau.origin", origin.toString());
        settings.put("trumeau.inbox.address", origin.resolve(LocalInbox.PATH).toString());
        settings.put("trumeau.inbox.interval", "PT30S");
        settings.put("trumeau.trust", folder.trust().toString());
        settings.put(DemoCamera.SHOWINGS, folder.showings().toString());
    }

    private static String newPin() {
        return String.format(java.util.Locale.ROOT, "%06d", new SecureRandom().nextInt(1_000_000));
    }
}
