package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.kiosk.demo.PhotoStore;
import trumeau.kiosk.publish.Assortment;
import trumeau.kiosk.publish.CataloguePictures;
import trumeau.kiosk.publish.Progress;
import trumeau.kiosk.publish.StoreTable;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.train.Interaction;
import trumeau.recommender.train.InteractionsFile;
import trumeau.vision.pipeline.GarmentRecogniser;

/** Where a store's goods, and what its shoppers took, come from. */
final class GoodsOptions {

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Mixin
    private PhotoOptions photoOptions = new PhotoOptions();

    @Option(
            names = "--pictures",
            paramLabel = "DIR",
            description = "Where the catalogue's pictures lie. Default: beside it.")
    private @Nullable Path pictures;

    @Option(
            names = "--interactions",
            paramLabel = "FILE",
            description = "Who took what; rows customer,item[,rating[,timestamp]].")
    private @Nullable Path interactions;

    @Option(names = "--simulated", description = "Say that stock and interactions of the files are simulated.")
    private boolean simulated;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Decides what --photos makes up.")
    private long seed;

    private static final class Source {

        @Option(
                names = "--catalogue",
                paramLabel = "FILE",
                description = "The store's own catalogue, CSV or JSON lines.")
        private @Nullable Path catalogue;

        @Option(names = "--photos", paramLabel = "DIR", description = "Labelled photos: each becomes an item.")
        private @Nullable Path photos;
    }

    /** What is needed to take goods in. */
    record Desk(GarmentRecogniser recogniser, CataloguePictures pictures, Standard standard, Progress progress) {}

    /** Refuses what can't be read, before anything long begins. */
    void check() {
        if (source.catalogue != null) {
            Folders.existingFile(source.catalogue, "catalogue");
            Folders.existing(pictureFolder(), "pictures");
        } else if (pictures != null || interactions != null) {
            throw new BadInput("--pictures and --interactions go with --catalogue; with --photos all is made up");
        }
        if (interactions != null) {
            Folders.existingFile(interactions, "interactions");
        }
    }

    Assortment assortment(Desk desk) throws IOException {
        return source.catalogue == null ? made(desk) : own(desk, source.catalogue);
    }

    private Assortment made(Desk desk) throws IOException {
        var photos = photoOptions.catalogue(Objects.requireNonNull(source.photos));
        var store = new PhotoStore(photos, desk.recogniser().categories(), seed);
        var assortment = store.open(desk.pictures(), now(), desk.progress());
        if (store.skipped() > 0) {
            desk.standard().say(store.skipped() + " photos skipped (class unknown, unreadable or twice)");
        }
        return assortment;
    }

    private Assortment own(Desk desk, Path catalogue) throws IOException {
        var taken = StoreTable.read(catalogue).take(pictureFolder(), desk.pictures(), desk.progress());
        taken.complaints().forEach(desk.standard()::complain);
        var provenance = simulated ? Provenance.SIMULATED : Provenance.STORE;
        return new Assortment(taken.items(), taken.pictures(), interactions(desk), now(), provenance, provenance);
    }

    private List<Interaction> interactions(Desk desk) {
        if (interactions == null) {
            return List.of();
        }
        var loaded = InteractionsFile.read(interactions);
        if (loaded.refused() > 0) {
            desk.standard()
                    .say(loaded.refused() + " interactions could not be read; "
                            + loaded.firstRefusals().get(0));
        }
        return loaded.interactions();
    }

    private Path pictureFolder() {
        return Optional.ofNullable(pictures)
                .or(() -> Optional.ofNullable(source.catalogue)
                        .map(Path::toAbsolutePath)
                        .map(Path::getParent))
                .orElse(Path.of("."));
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
