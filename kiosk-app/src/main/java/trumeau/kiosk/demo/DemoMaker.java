package trumeau.kiosk.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import trumeau.device.config.CameraPolicy;
import trumeau.device.config.CameraStart;
import trumeau.device.publish.OriginKeys;
import trumeau.device.release.Release;
import trumeau.device.release.Sha256;
import trumeau.kiosk.campaign.Campaign;
import trumeau.kiosk.publish.Assortment;
import trumeau.kiosk.publish.CataloguePictures;
import trumeau.kiosk.publish.Progress;
import trumeau.kiosk.publish.ReleaseAssembler;
import trumeau.kiosk.publish.ReleasePlan;
import trumeau.kiosk.shop.StoreView;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.pipeline.GarmentRecogniser;

/**
 * Makes the demo store and publishes it, once for each seed, model, set of photos and state of the code.
 *
 * <p>A half-made store is made anew; the origin keeps its old release until the new one is complete.
 */
public final class DemoMaker {

    private static final Duration VALID = Duration.ofDays(365);

    private final DemoFolder folder;
    private final Path model;
    private final Stock stock;
    private final InstantSource clock;

    /**
     * What the store sells.
     *
     * @param photos what becomes the catalogue; empty for drawn garments
     */
    public record Stock(long seed, Optional<List<LabelledPhoto>> photos) {

        public Stock {
            photos = photos.map(List::copyOf);
        }
    }

    /** What was made. */
    public record Made(Release release, int items, int skipped) {

        public Made {
            Objects.requireNonNull(release, "release");
        }
    }

    public DemoMaker(DemoFolder folder, Path model, Stock stock, InstantSource clock) {
        this.folder = folder;
        this.model = model;
        this.stock = stock;
        this.clock = clock;
    }

    /** Whether the store that lies there is the one that would be made. */
    public boolean isMade() throws IOException {
        return folder.madeFrom().filter(fingerprint()::equals).isPresent();
    }

    /** Makes and publishes the store. */
    public Made make(Progress progress) throws IOException {
        folder.empty();
        var keys = keys();
        try (var recogniser = GarmentRecogniser.load(model)) {
            var pictures = new CataloguePictures(recogniser, folder.pictures());
            var drawn = new DrawnStore(stock.seed());
            var skipped = 0;
            Assortment assortment;
            if (stock.photos().isPresent()) {
                var photos = new PhotoStore(stock.photos().get(), recogniser.categories(), stock.seed());
                assortment = photos.open(pictures, clock.instant(), progress);
                skipped = photos.skipped();
                ShowingsFile.write(drawn.strangers(), folder.showings());
            } else {
                assortment = drawn.open(pictures, clock.instant(), progress);
                ShowingsFile.write(drawn.showings(assortment.items()), folder.showings());
            }
            var camera = CameraPolicy.of(CameraStart.ALWAYS_NOTIFIED);
            var plan = new ReleasePlan(name(), model, VALID, StoreView.LANGUAGES, camera).praising(campaigns());
            var release = new ReleaseAssembler(plan, recogniser, clock)
                    .with(new DemoSurroundings(stock.seed(), clock.instant()).around(assortment))
                    .publish(assortment, new ReleaseAssembler.Destination(folder.origin(), keys), progress);
            folder.madeFrom(fingerprint());
            return new Made(release, assortment.items().size(), skipped);
        }
    }

    /** A store of photos has whatever its photos show, so nothing is praised there. */
    private List<Campaign> campaigns() {
        var now = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return stock.photos().isPresent() ? List.of() : List.of(DemoCampaign.coats(now, now.plus(VALID)));
    }

    private String name() {
        return stock.photos().isPresent() ? "Trumeau photo store" : "Trumeau demo store";
    }

    private OriginKeys keys() throws IOException {
        Files.createDirectories(folder.root());
        return Files.isDirectory(folder.keys()) ? OriginKeys.load(folder.keys()) : OriginKeys.create(folder.keys());
    }

    String fingerprint() throws IOException {
        var parts = new ArrayList<String>();
        parts.add("store 2");
        parts.add(Long.toString(stock.seed()));
        parts.add(CodeDigest.ofStoreMakers());
        parts.addAll(modelFiles());
        for (var photo : stock.photos().orElse(List.of())) {
            parts.add(photo.label() + " " + photo.file() + " " + Files.size(photo.file()));
        }
        return CodeDigest.of(parts);
    }

    /** Every file of the model counts: a release holds them all. */
    private List<String> modelFiles() throws IOException {
        var parts = new ArrayList<String>();
        try (var files = Files.walk(model)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                parts.add(model.relativize(file) + " "
                        + Sha256.of(Files.readAllBytes(file)).hex());
            }
        }
        return parts;
    }
}
