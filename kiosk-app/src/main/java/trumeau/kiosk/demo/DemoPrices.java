package trumeau.kiosk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import trumeau.device.disk.DurableFiles;
import trumeau.device.publish.OriginKeys;
import trumeau.device.publish.PublishRequest;
import trumeau.device.publish.PublishedFile;
import trumeau.device.publish.Publisher;
import trumeau.device.release.Artefact;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.ReleaseVerifier;
import trumeau.kiosk.wall.Stage.Repricing;
import trumeau.recommender.catalog.CatalogueFile;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;

/** Publishes the demo's newest release again, with another price of one item; all other artefacts stay as they are. */
@ApplicationScoped
class DemoPrices {

    private static final BigDecimal OFF = new BigDecimal("4.95");
    /** How a price ends that was changed here; the store's own end in 90. */
    private static final String CHANGED = ".95";

    private final InstantSource clock;

    @Inject
    DemoPrices(InstantSource clock) {
        this.clock = clock;
    }

    /** Less by 4.95, or, when that was done before, more by it: so the demo's prices stay what they are. */
    static Price other(Price price) {
        var changed = price.amount().toPlainString().endsWith(CHANGED);
        var amount = changed || price.amount().compareTo(OFF) < 0
                ? price.amount().add(OFF)
                : price.amount().subtract(OFF);
        return new Price(amount, price.currency());
    }

    /**
     * Publishes it.
     *
     * @throws IllegalArgumentException when the release has no such item
     * @throws trumeau.device.DeviceException when the origin can't be written to
     */
    Repricing publish(ItemId item, DemoFolder folder) {
        try {
            var staging = Files.createTempDirectory("trumeau-price-");
            try {
                return publish(item, folder, staging);
            } finally {
                DurableFiles.deleteTree(staging);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's release can't be published again", e);
        }
    }

    private Repricing publish(ItemId id, DemoFolder folder, Path staging) throws IOException {
        var keys = OriginKeys.load(folder.keys());
        var newest = newest(folder, keys);
        var before = CatalogueFile.read(Files.readAllBytes(blob(folder, catalogueOf(newest))));
        var item = before.find(id).orElseThrow(() -> new IllegalArgumentException("no item " + id + " is published"));
        var dearer = item.with(other(item.price()), item.variants());
        var catalogue = Files.write(
                staging.resolve("catalogue"),
                CatalogueFile.write(before.with(each -> each.id().equals(id) ? dearer : each)));
        var files = newest.artefacts().stream()
                .map(artefact -> published(artefact, folder, catalogue))
                .toList();
        var request = new PublishRequest(newest.storeName(), newest.provenance(), validity(newest), List.copyOf(files));
        var release = new Publisher(clock).publish(request, folder.origin(), keys);
        return repriced(item, dearer, release);
    }

    private static Repricing repriced(Item before, Item after, Release release) {
        return new Repricing(
                before.title(), before.price(), after.price(), release.number().value());
    }

    private Release newest(DemoFolder folder, OriginKeys keys) throws IOException {
        var signed = Files.readAllBytes(folder.origin().resolve(OriginLayout.RELEASE));
        var verdict = new ReleaseVerifier(List.of(keys.publicKey()), clock, Instant.EPOCH).authenticate(signed);
        if (verdict instanceof Accepted accepted) {
            return accepted.release();
        }
        throw new IllegalStateException("the demo's own release is not signed by its keys: " + verdict);
    }

    private static Artefact catalogueOf(Release release) {
        return release.ofKind(ArtefactKind.CATALOGUE).get(0);
    }

    private static PublishedFile published(Artefact artefact, DemoFolder folder, Path catalogue) {
        var isCatalogue = artefact.kind() == ArtefactKind.CATALOGUE;
        return new PublishedFile(artefact.name(), artefact.kind(), isCatalogue ? catalogue : blob(folder, artefact));
    }

    private static Path blob(DemoFolder folder, Artefact artefact) {
        return folder.origin().resolve(OriginLayout.blob(artefact.sha256()));
    }

    private static Duration validity(Release release) {
        return Duration.between(release.publishedAt(), release.expiresAt());
    }
}
