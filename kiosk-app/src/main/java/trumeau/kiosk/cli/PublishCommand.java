package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import trumeau.device.disk.DurableFiles;
import trumeau.device.publish.OriginKeys;
import trumeau.device.release.Release;
import trumeau.kiosk.campaign.Campaign;
import trumeau.kiosk.campaign.CampaignsFile;
import trumeau.kiosk.publish.Assortment;
import trumeau.kiosk.publish.CataloguePictures;
import trumeau.kiosk.publish.ReleaseAssembler;
import trumeau.kiosk.publish.ReleasePlan;
import trumeau.kiosk.wiring.Surroundings;
import trumeau.recommender.model.ItemTable;
import trumeau.recommender.model.ItemTableFile;
import trumeau.vision.pipeline.GarmentRecogniser;

/** Makes a signed release of a store's goods. */
@Command(
        name = "publish",
        header = "Publish a signed release: catalogue, pictures, what is taken together, the vision model.",
        description = {
            "",
            "Devices that sync from the origin fetch it by themselves. Every picture is looked at by the model that is",
            "published with it."
        },
        footer = {
            "",
            "Examples:",
            "  ./trumeau publish --origin shop --catalogue goods.csv --pictures photos --interactions receipts.csv",
            "  ./trumeau publish --origin shop --photos photos --split train --store-name \"Corner store\"",
            "",
            "A catalogue is CSV with a header, or JSON lines. Needed: id, title, category (t-shirt, shirt, longsleeve, outwear,",
            "dress, hat, pants, shoes, shorts, skirt), price. Else: currency (EUR), colour (measured when empty), pattern,",
            "brand, place (B3), sizes (S:3;M:0 = pieces in stock), pictures (a.jpg;b.jpg), tag (text of the QR, EAN-13 or Code-128",
            "code), department, material, care (wash-30;no-bleach). Interactions: rows customer,item[,rating[,timestamp]];",
            "customers' names reach no model. import makes a catalogue of a Merchant feed, a Shopify export or any CSV.",
            "--campaigns: see docs/help/campaigns.md; --rules: see docs/help/rules.md.",
            "With --photos everything but class and colour is made up, and the release says so."
        })
final class PublishCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Mixin
    private GoodsOptions goods = new GoodsOptions();

    @Mixin
    private CameraOptions camera = new CameraOptions();

    @Option(names = "--origin", required = true, paramLabel = "DIR", description = "What origin init made.")
    private @Nullable Path origin;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "A vision model folder. Default: the one that is shipped.")
    private @Nullable Path model;

    @Option(
            names = "--store-name",
            paramLabel = "NAME",
            defaultValue = "Store",
            description = "As shoppers know it. Default: ${DEFAULT-VALUE}.")
    private String storeName = "Store";

    @Option(
            names = "--languages",
            paramLabel = "CODES",
            split = ",",
            defaultValue = "en,zh,es,de,ar",
            description = "Of the screens, the first one first. Default: ${DEFAULT-VALUE}.")
    private List<String> languages = List.of();

    @Mixin
    private GlassOptions glass = new GlassOptions();

    @Mixin
    private SurroundingOptions around = new SurroundingOptions();

    @Option(
            names = "--campaigns",
            paramLabel = "FILE",
            description = "What the store praises, as JSON: shown apart and labelled, never among recommendations.")
    private @Nullable Path campaigns;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "What train-recommender learnt; without it that is learnt of --interactions.")
    private @Nullable Path table;

    @Option(
            names = "--valid-days",
            paramLabel = "N",
            defaultValue = "30",
            description = "How long devices may install it; they serve on after that. Default: ${DEFAULT-VALUE}.")
    private int validDays;

    @Override
    public Integer call() throws IOException {
        var screen = glass.screen();
        var surroundings = around.read();
        var decided = rules.read();
        var folder = new OriginFolder(Folders.existing(Objects.requireNonNull(origin), "origin"));
        if (validDays < 1) {
            throw new BadInput("--valid-days must be 1 or more, not " + validDays);
        }
        goods.check();
        var praised = campaigns();
        var learnt = table == null
                ? Optional.<ItemTable>empty()
                : Optional.of(ItemTableFile.map(Folders.existingFile(table, "table")));
        var keys = OriginKeys.load(folder.keys());
        var from = Folders.existing(
                Optional.ofNullable(model).orElseGet(() -> Folders.here().shippedModel()), "model folder");
        var plan = new ReleasePlan(
                storeName, from, Duration.ofDays(validDays), languages, screen, camera.policy(), praised, decided);
        var to = new ReleaseAssembler.Destination(folder.published(), keys);
        var release = publish(plan, surroundings, learnt, to);
        var node = Standard.node()
                .put("release", release.number().value())
                .put("artefacts", release.artefacts().size())
                .put("bytes", release.size())
                .put("expiresAt", release.expiresAt().toString())
                .put("demoData", release.provenance().anySimulated());
        standard.print(
                node,
                "published release " + release.number() + ": "
                        + release.artefacts().size() + " files, " + OriginVerifyCommand.megabytes(release) + "; serve "
                        + folder.published());
        return Failures.OK;
    }

    private List<Campaign> campaigns() throws IOException {
        return campaigns == null
                ? List.of()
                : CampaignsFile.read(Files.readAllBytes(Folders.existingFile(campaigns, "campaigns")));
    }

    private void sayLeftOut(Surroundings surroundings, Assortment assortment) {
        var told = figures(surroundings);
        var kept = told == 0 ? 0 : figures(surroundings.fittedTo(assortment.catalogue()));
        if (told > 0 && kept == 0) {
            throw new BadInput("none of the neighbours' " + told
                    + " figures is of an item and a size of the catalogue; compare the ids");
        }
        if (kept < told) {
            standard.say((told - kept) + " of " + told + " figures of neighbours are of no size of this store's goods");
        }
    }

    private static int figures(Surroundings surroundings) {
        return surroundings.elsewhere().map(told -> told.stock().size()).orElse(0);
    }

    private Release publish(
            ReleasePlan plan, Surroundings surroundings, Optional<ItemTable> learnt, ReleaseAssembler.Destination to)
            throws IOException {
        var progress = standard.progress();
        var staging = Files.createTempDirectory("trumeau-pictures-");
        try (var recogniser = GarmentRecogniser.load(plan.model())) {
            var pictures = new CataloguePictures(recogniser, staging);
            var assortment = goods.assortment(new GoodsOptions.Desk(recogniser, pictures, standard, progress));
            sayLeftOut(surroundings, assortment);
            rules.say(plan.policy(), assortment.catalogue(), standard);
            var assembler = new ReleaseAssembler(plan, recogniser, InstantSource.system()).with(surroundings);
            return learnt.map(assembler::with).orElse(assembler).publish(assortment, to, progress);
        } finally {
            DurableFiles.deleteTree(staging);
        }
    }
}
