package trumeau.kiosk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import trumeau.device.config.DeviceConfig;
import trumeau.device.config.DeviceConfigFile;
import trumeau.device.disk.DurableFiles;
import trumeau.device.publish.OriginKeys;
import trumeau.device.publish.PublishRequest;
import trumeau.device.publish.PublishedFile;
import trumeau.device.publish.Publisher;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.Provenance;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.Release;
import trumeau.kiosk.campaign.CampaignCheck;
import trumeau.kiosk.wiring.ReleaseLayout;
import trumeau.kiosk.wiring.Surroundings;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.CatalogueFile;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemVectorsFile;
import trumeau.recommender.model.AssociationsFile;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTableFile;
import trumeau.recommender.profile.ItemTags;
import trumeau.recommender.rule.Asked;
import trumeau.recommender.rule.CompiledRules;
import trumeau.recommender.rule.StoreRules;
import trumeau.recommender.train.AssociationTrainer;
import trumeau.recommender.train.TrainerSettings;
import trumeau.vision.pipeline.GarmentRecogniser;

/**
 * Puts a release together and publishes it: catalogue, pictures, the items' looks as the recogniser of this very
 * release sees them, what is taken together, the vision model and the devices' configuration.
 */
public final class ReleaseAssembler {

    private final ReleasePlan plan;
    private final GarmentRecogniser recogniser;
    private final InstantSource clock;
    private final Surroundings surroundings;
    private final Optional<ItemTable> learnt;

    /**
     * Where a release goes.
     *
     * @param origin the folder that devices sync from; made when it is not there
     * @param keys sign it
     */
    public record Destination(Path origin, OriginKeys keys) {

        public Destination {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(keys, "keys");
        }
    }

    /**
     * Plans a release.
     *
     * @param recogniser loaded from the plan's model folder, the one that looked at the pictures; stays its owner's
     */
    public ReleaseAssembler(ReleasePlan plan, GarmentRecogniser recogniser, InstantSource clock) {
        this(plan, recogniser, clock, Surroundings.NONE, Optional.empty());
    }

    private ReleaseAssembler(
            ReleasePlan plan,
            GarmentRecogniser recogniser,
            InstantSource clock,
            Surroundings surroundings,
            Optional<ItemTable> learnt) {
        this.plan = plan;
        this.recogniser = recogniser;
        this.clock = clock;
        this.surroundings = surroundings;
        this.learnt = learnt;
    }

    /** The same, and the release tells this of the surroundings of its items. */
    public ReleaseAssembler with(Surroundings told) {
        return new ReleaseAssembler(plan, recogniser, clock, told, learnt);
    }

    /** The same, and devices rank by this table instead of one that is learnt of the store's own interactions. */
    public ReleaseAssembler with(ItemTable table) {
        return new ReleaseAssembler(plan, recogniser, clock, surroundings, Optional.of(table));
    }

    /**
     * Publishes a release with these goods.
     *
     * @throws IllegalArgumentException when the plan's campaigns are about what the goods do not have, or what it tells
     *     of the surroundings doesn't belong to the goods, or its rules leave none of them to suggest
     * @throws RecommenderException WRONG_CATALOGUE when a table that was given knows none of the goods
     * @throws trumeau.device.DeviceException when the origin can't be written or holds another's release
     */
    public Release publish(Assortment goods, Destination destination, Progress progress) throws IOException {
        var assortment = marked(goods);
        var told = surroundings.fittedTo(assortment.catalogue());
        requireSomethingLeft(assortment.catalogue());
        var staging = Files.createTempDirectory("trumeau-release-");
        try {
            var files = new ArrayList<PublishedFile>(besides(told, assortment.catalogue(), staging));
            progress.at("learning what is taken together", 0, 0);
            files.addAll(knowledge(assortment, staging));
            files.addAll(pictures(assortment));
            files.addAll(new ItemCutter(recogniser, staging).cut(assortment, progress));
            files.addAll(ReleasedModel.files(plan.model(), staging));
            progress.at("signing " + files.size() + " files", 0, 0);
            var request = new PublishRequest(plan.storeName(), provenance(assortment), plan.validity(), files);
            return new Publisher(clock).publish(request, destination.origin(), destination.keys());
        } finally {
            DurableFiles.deleteTree(staging);
        }
    }

    private List<PublishedFile> knowledge(Assortment assortment, Path staging) throws IOException {
        var catalogue = assortment.catalogue();
        var space = new EmbeddingSpaceId(recogniser.space().digest());
        var associations =
                new AssociationTrainer(TrainerSettings.defaults()).train(assortment.interactions(), catalogue);
        var files = new ArrayList<>(List.of(
                written(staging, ReleaseLayout.CATALOGUE, ArtefactKind.CATALOGUE, CatalogueFile.write(catalogue)),
                written(
                        staging,
                        ReleaseLayout.VECTORS,
                        ArtefactKind.EMBEDDINGS,
                        ItemVectorsFile.write(ItemLooks.of(space, assortment))),
                written(
                        staging,
                        ReleaseLayout.ASSOCIATIONS,
                        ArtefactKind.ASSOCIATIONS,
                        AssociationsFile.write(associations)),
                written(
                        staging,
                        ReleaseLayout.CONFIG,
                        ArtefactKind.CONFIG,
                        DeviceConfigFile.write(config(assortment)))));
        var table = learnt.isPresent() ? learnt.map(given -> fitting(given, catalogue)) : visits().of(assortment);
        if (table.isPresent()) {
            var bytes = ItemTableFile.write(table.get());
            files.add(written(staging, ReleaseLayout.ITEM_TABLE, ArtefactKind.ASSOCIATIONS, bytes));
        }
        return files;
    }

    private static ItemTable fitting(ItemTable table, Catalogue catalogue) {
        if (table.coverage(catalogue).both() == 0) {
            throw new RecommenderException(
                    RecommenderException.Reason.WRONG_CATALOGUE,
                    "the table knows none of the catalogue's items; compare the ids: " + table.item(0));
        }
        return table;
    }

    private LearntVisits visits() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new LearntVisits(TrainerSettings.defaults().minimumShoppers(), day);
    }

    /** What may be there or not. */
    private List<PublishedFile> besides(Surroundings told, Catalogue catalogue, Path staging) throws IOException {
        var configs = new ConfigArtefacts(staging);
        var files = new ArrayList<>(configs.of(told));
        files.addAll(configs.of(plan.campaigns(), new CampaignCheck(catalogue, plan.languages())));
        files.addAll(configs.of(plan.policy()));
        return files;
    }

    /**
     * Rules that leave nothing are a slip; what merely names goods that are not there may be another store's.
     *
     * @throws IllegalArgumentException that says which rule takes out how many
     */
    private void requireSomethingLeft(Catalogue catalogue) {
        var rules = plan.policy().map(file -> file.policy().rules()).orElse(StoreRules.NONE);
        if (rules.all().isEmpty() || catalogue.size() == 0) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
        var compiled = new CompiledRules(rules, catalogue, ItemTags.of(catalogue));
        if (compiled.countAllowed(Asked.on(today)) == 0) {
            throw new IllegalArgumentException("the store rules leave none of " + catalogue.size()
                    + " items to suggest: "
                    + compiled.effects(today).stream()
                            .filter(effect -> effect.removed() > 0)
                            .map(effect -> effect.rule() + " takes out " + effect.removed())
                            .collect(Collectors.joining(", "))
                    + "; loosen them");
        }
    }

    private static PublishedFile written(Path staging, String name, ArtefactKind kind, byte[] bytes)
            throws IOException {
        var file = Files.write(staging.resolve(name), bytes);
        return new PublishedFile(new ArtefactName(name), kind, file);
    }

    private DeviceConfig config(Assortment assortment) {
        var currency = assortment.items().stream()
                .map(item -> item.price().currency())
                .findFirst()
                .orElse("EUR");
        return new DeviceConfig(
                        plan.storeName(), plan.languages(), currency, DeviceConfig.DEFAULT_SESSION_IDLE, plan.camera())
                .on(plan.screen());
    }

    private static List<PublishedFile> pictures(Assortment assortment) {
        var named = new TreeSet<String>();
        assortment.items().forEach(item -> named.addAll(item.pictures()));
        return assortment.pictures().stream()
                .filter(picture -> named.remove(picture.sha256()))
                .map(picture -> new PublishedFile(
                        new ArtefactName(ReleaseLayout.picture(picture.sha256())),
                        ArtefactKind.PICTURE,
                        picture.jpeg()))
                .toList();
    }

    private static Provenance provenance(Assortment assortment) {
        return new Provenance(source(assortment.stock()), source(assortment.taken()));
    }

    /** A table that was learnt of simulated deeds makes catalogue and release say so: they must not differ. */
    private Assortment marked(Assortment goods) {
        return learnt.map(table -> table.training().crowd().interactions())
                .filter(trumeau.recommender.catalog.Provenance::simulated)
                .map(goods::taken)
                .orElse(goods);
    }

    private static Source source(trumeau.recommender.catalog.Provenance provenance) {
        return provenance.simulated() ? Source.SIMULATED : Source.STORE;
    }
}
