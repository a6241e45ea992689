package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import trumeau.device.config.DeviceConfig;
import trumeau.device.config.DeviceConfigFile;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.Release;
import trumeau.device.store.Generation;
import trumeau.kiosk.campaign.Campaign;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.CatalogueFile;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.ItemVectorsFile;
import trumeau.recommender.model.AssociationsFile;
import trumeau.recommender.rule.StorePolicy;
import trumeau.recommender.search.ItemIndex;
import trumeau.recommender.serve.Recommender;
import trumeau.recommender.serve.Tuning;
import trumeau.vision.VisionException;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.classify.ModelFolder;
import trumeau.vision.dress.CutShape;
import trumeau.vision.pipeline.GarmentRecogniser;

/**
 * All that one generation serves, loaded. Immutable but for the figures of its goods, which are replaced as a whole;
 * any thread, the recogniser as it says itself. Whoever loads it closes it; nothing is copied out of it that lives
 * longer.
 */
public final class ServingGeneration implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ServingGeneration.class.getName());

    private final Generation generation;
    private final DeviceConfig config;
    private final ItemVectors vectors;
    private final Goods released;
    private final AtomicReference<Goods> goods;
    private final AtomicLong goodsNumber = new AtomicLong();
    private final Surroundings surroundings;
    private final StorePolicy policy;
    private final ItemIndex index;
    private final List<Campaign> campaigns;
    private final Map<String, CutShape> cuts;
    private final GarmentRecogniser recogniser;

    private ServingGeneration(Generation generation, Knowledge knowledge, GarmentRecogniser recogniser) {
        this.generation = generation;
        this.config = knowledge.config();
        this.vectors = knowledge.vectors();
        this.released = Goods.released(
                knowledge.catalogue(),
                knowledge.recommender(),
                generation.manifest().publishedAt());
        this.goods = new AtomicReference<>(released);
        this.surroundings = Surroundings.load(generation);
        this.policy = knowledge.policy();
        this.index = ItemIndex.of(knowledge.catalogue());
        this.campaigns = ReleasedCampaigns.of(generation, knowledge.catalogue());
        this.cuts = ReleasedCuts.of(generation);
        this.recogniser = recogniser;
    }

    /**
     * Loads everything; the recogniser tests itself against its golden answers.
     *
     * @throws ServingException when a file lacks, is malformed, or does not belong to the others
     * @throws trumeau.vision.VisionException when the model is missing, malformed or wrong
     * @throws trumeau.recommender.RecommenderException when catalogue, vectors or associations can't be used
     */
    public static ServingGeneration load(Generation generation) {
        return load(generation, GarmentRecogniser::usual);
    }

    /**
     * The same, the net run by the engine that the choice names; by the usual one when that engine fails.
     *
     * @throws ServingException as {@link #load(Generation)}, and all others of it
     */
    public static ServingGeneration load(Generation generation, Function<ModelFolder, InferenceEngine> choice) {
        var modelFolder = Objects.requireNonNull(
                file(generation, ReleaseLayout.MODEL_JSON).getParent());
        var recogniser = recogniser(ModelFolder.open(modelFolder), choice);
        try {
            return new ServingGeneration(generation, Knowledge.load(generation, recogniser), recogniser);
        } catch (RuntimeException e) {
            recogniser.close();
            throw e;
        }
    }

    private static GarmentRecogniser recogniser(ModelFolder model, Function<ModelFolder, InferenceEngine> choice) {
        var chosen = choice.apply(model);
        var usual = GarmentRecogniser.usual(model);
        try {
            return GarmentRecogniser.load(model, folder -> chosen);
        } catch (VisionException e) {
            if (chosen == usual) {
                throw e;
            }
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the engine " + chosen.code() + " fails, " + usual.code() + " takes its place: " + e.getMessage());
            return GarmentRecogniser.load(model, folder -> usual);
        }
    }

    public long number() {
        return generation.number();
    }

    public Release release() {
        return generation.manifest();
    }

    /** The items as they are now; see {@link #goods}. */
    public Catalogue catalogue() {
        return goods().catalogue();
    }

    /** The goods as the release has them. */
    public Goods released() {
        return released;
    }

    /** The goods with what was told of them since the release. */
    public Goods goods() {
        return Objects.requireNonNull(goods.get());
    }

    /** From now on these are the goods; they are this generation's own with other figures. */
    public void show(Goods told) {
        goods.set(told);
        goodsNumber.incrementAndGet();
    }

    /** Counts up whenever other figures are shown. */
    public long goodsNumber() {
        return goodsNumber.get();
    }

    public DeviceConfig config() {
        return config;
    }

    /** How the items look. */
    public ItemVectors vectors() {
        return vectors;
    }

    /** Ranks by the figures as they are now; see {@link #goods}. */
    public Recommender recommender() {
        return goods().recommender();
    }

    /** What the release tells of the items' surroundings. */
    public Surroundings surroundings() {
        return surroundings;
    }

    /** What the store decides of its suggestions; the recommender keeps its rules by itself. */
    public StorePolicy policy() {
        return policy;
    }

    /** The items by their words. */
    public ItemIndex index() {
        return index;
    }

    public GarmentRecogniser recogniser() {
        return recogniser;
    }

    /** What the store praises, on or not; apart from all that is recommended. */
    public List<Campaign> campaigns() {
        return campaigns;
    }

    /** Whether the figures of stock are made up; then every card says so. */
    public boolean stockIsSimulated() {
        return released.catalogue().stock().simulated();
    }

    /** The file of a picture of this release; nothing else in the folder can be named. */
    public Optional<Path> picture(String sha256) {
        return ReleaseLayout.isPictureName(sha256) ? found(ReleaseLayout.picture(sha256)) : Optional.empty();
    }

    /** How the item of a picture is laid on a body; empty where it can't be put on. */
    public Optional<CutShape> cut(String sha256) {
        return Optional.ofNullable(cuts.get(sha256));
    }

    /** The file that says which pixels of a picture are the item. */
    public Optional<Path> cutOut(String sha256) {
        return ReleaseLayout.isPictureName(sha256) ? found(ReleaseLayout.cutOut(sha256)) : Optional.empty();
    }

    private Optional<Path> found(String file) {
        var name = new ArtefactName(file);
        return generation.manifest().find(name).map(found -> generation.file(name));
    }

    @Override
    public void close() {
        index.close();
        recogniser.close();
    }

    private static Path file(Generation generation, String name) {
        var artefact = new ArtefactName(name);
        if (generation.manifest().find(artefact).isEmpty()) {
            throw new ServingException("release " + generation.release() + " lacks " + name + "; publish it again");
        }
        return generation.file(artefact);
    }

    /** What is judged by. */
    private record Knowledge(
            Catalogue catalogue,
            DeviceConfig config,
            ItemVectors vectors,
            Recommender recommender,
            StorePolicy policy) {

        static Knowledge load(Generation generation, GarmentRecogniser recogniser) {
            var catalogue = CatalogueFile.read(bytes(generation, ReleaseLayout.CATALOGUE));
            requireSameProvenance(catalogue, generation.manifest());
            var vectors = ItemVectorsFile.read(ByteBuffer.wrap(bytes(generation, ReleaseLayout.VECTORS)));
            requireSameSpace(vectors, recogniser);
            var table = ByteBuffer.wrap(bytes(generation, ReleaseLayout.ASSOCIATIONS));
            var associations = AssociationsFile.read(table, catalogue);
            var tuning = Tuning.withSameItemThreshold(recogniser.sameItemThreshold());
            var learnt = ReleasedTable.of(generation, catalogue);
            var recommender = new Recommender(catalogue, vectors, associations, learnt, tuning);
            var released = ReleasedPolicy.of(generation);
            return new Knowledge(
                    catalogue,
                    DeviceConfigFile.read(bytes(generation, ReleaseLayout.CONFIG)),
                    vectors,
                    released.over(recommender, catalogue),
                    released.policy());
        }

        /** Cards are marked as demo data by the catalogue, everything else by the release: they must not differ. */
        private static void requireSameProvenance(Catalogue catalogue, Release release) {
            var said = release.provenance();
            requireSame("stock", catalogue.stock(), said.stock());
            requireSame("interactions", catalogue.interactions(), said.interactions());
        }

        private static void requireSame(String what, Provenance catalogue, Source release) {
            if (catalogue.simulated() != (release == Source.SIMULATED)) {
                throw new ServingException("the catalogue calls its " + what + " "
                        + catalogue.origin().code() + ", its release calls them "
                        + release.name().toLowerCase(Locale.ROOT) + "; publish it again");
            }
        }

        private static void requireSameSpace(ItemVectors vectors, GarmentRecogniser recogniser) {
            if (!vectors.space().digest().equals(recogniser.space().digest())) {
                throw new ServingException("the items' vectors were made by another model (embedding space "
                        + vectors.space().digest() + ") than the one that serves ("
                        + recogniser.space().digest() + "); publish both from the same model");
            }
        }

        private static byte[] bytes(Generation generation, String name) {
            var file = file(generation, name);
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new ServingException("can't read " + file + "; sync again", e);
            }
        }
    }
}
