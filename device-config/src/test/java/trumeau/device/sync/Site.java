package trumeau.device.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import trumeau.device.publish.OriginKeys;
import trumeau.device.publish.PublishRequest;
import trumeau.device.publish.PublishedFile;
import trumeau.device.publish.Publisher;
import trumeau.device.release.ArtefactKind;
import trumeau.device.release.ArtefactName;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.Provenance;
import trumeau.device.release.Provenance.Source;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.TrustFloor;
import trumeau.device.store.DeviceStore;
import trumeau.device.store.Transaction;
import trumeau.device.sync.GenerationProbe.ProbeResult;

/** An origin folder and a device beside it. */
final class Site implements AutoCloseable {

    static final Instant START = Instant.parse("2026-11-01T10:00:00Z");
    static final Map<String, String> SHIRTS =
            Map.of("catalogue.jsonl", "shirts", "pictures/a.jpg", "a picture", "model/net.pt", "a net");
    static final Map<String, String> COATS =
            Map.of("catalogue.jsonl", "coats", "pictures/b.jpg", "another picture", "model/net.pt", "a net");

    final Path root;
    final Path originFolder;
    final OriginKeys keys;
    Instant now = START;
    GenerationProbe probe = generation -> ProbeResult.works();
    Origin origin;
    DeviceStore store;

    Site(Path root) {
        this.root = root;
        this.originFolder = root.resolve("origin");
        this.keys = OriginKeys.create(root.resolve("keys"));
        this.origin = new FolderOrigin(originFolder);
        this.store = DeviceStore.open(root.resolve("data"), () -> now);
    }

    /** What the device would serve: the artefacts' contents by name, read from the disk. */
    Map<String, String> served() {
        var served = new TreeMap<String, String>();
        store.active().ifPresent(active -> active.manifest().artefacts().forEach(artefact -> {
            try {
                served.put(artefact.name().value(), Files.readString(active.file(artefact.name())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return served;
    }

    TrustFloor floor() {
        return store.inTransaction(Transaction::floor);
    }

    Release publish(Map<String, String> contents) {
        return publish(contents, Duration.ofDays(30));
    }

    Release publish(Map<String, String> contents, Duration validity) {
        var files = new ArrayList<PublishedFile>();
        contents.forEach((name, content) -> files.add(
                new PublishedFile(new ArtefactName(name), ArtefactKind.CATALOGUE, write("source/" + name, content))));
        var request = new PublishRequest("Store", new Provenance(Source.STORE, Source.SIMULATED), validity, files);
        return new Publisher(() -> now).publish(request, originFolder, keys);
    }

    SyncCycle cycle() {
        return new SyncCycle(
                origin,
                store,
                new ReleaseVerifier(List.of(keys.publicKey()), () -> now, START.minus(Duration.ofDays(100))),
                probe);
    }

    SyncOutcome sync() {
        return cycle().run();
    }

    void install(Map<String, String> contents) {
        publish(contents);
        assertThat(sync()).isInstanceOf(SyncOutcome.Installed.class);
        assertThat(served()).isEqualTo(contents);
    }

    /** As if the process had died and begun anew. */
    Optional<?> restart() {
        store.close();
        store = DeviceStore.open(root.resolve("data"), () -> now);
        return cycle().recover();
    }

    Path releaseFile() {
        return originFolder.resolve(OriginLayout.RELEASE);
    }

    Path blob(Release release, String name) {
        var artefact = release.find(new ArtefactName(name)).orElseThrow();
        return originFolder.resolve(OriginLayout.blob(artefact.sha256()));
    }

    Path installed(String name) {
        return store.active().orElseThrow().file(new ArtefactName(name));
    }

    /** The folders of generations, finished or not, and what is left of downloads. */
    List<String> folders() {
        var found = new ArrayList<String>();
        for (var folder : List.of("generations", "downloads")) {
            var path = root.resolve("data").resolve(folder);
            if (Files.isDirectory(path)) {
                try (var entries = Files.list(path)) {
                    entries.forEach(entry -> found.add(entry.getFileName().toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    Path write(String path, String content) {
        try {
            var file = root.resolve(path);
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
