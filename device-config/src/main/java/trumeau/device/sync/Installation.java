package trumeau.device.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import trumeau.device.release.Artefact;
import trumeau.device.release.ReleaseVerdict.Accepted;
import trumeau.device.release.Sha256;
import trumeau.device.store.Generation;
import trumeau.device.sync.GenerationProbe.ProbeResult;
import trumeau.device.sync.SyncOutcome.Failed.Reason;
import trumeau.device.sync.SyncWatcher.Step;

/** Makes one accepted release a tried generation beside those that are here; flips nothing. */
final class Installation {

    /** What must stay free when all has come down: 64 MB for the store, the log, the system. */
    static final long FLOOR_BYTES = 64_000_000;

    private final SyncParts parts;
    private final Accepted accepted;
    private final long number;
    private final Downloads downloads;
    private long arrived;

    Installation(SyncParts parts, Accepted accepted, long number) {
        this.parts = parts;
        this.accepted = accepted;
        this.number = number;
        this.downloads = parts.downloads();
    }

    /** Brings down what lacks, builds, checks every digest again, tries out, renames. */
    Generation prepare(byte[] signed, List<Generation> here) throws SyncStopped, IOException {
        downloads.keepOnly(accepted.release().artefacts());
        var files = new HashMap<>(
                GenerationFolders.contents(here, accepted.release().artefacts()));
        var lacking = lacking(files);
        requireSpace(lacking);
        parts.watcher().reached(Step.SPACE_FOUND);
        fetch(lacking, files);
        parts.watcher().reached(Step.ARTEFACTS_FETCHED);
        var built = new Generation(number, build(signed, files), accepted.release());
        parts.watcher().reached(Step.GENERATION_BUILT);
        tryOut(built);
        parts.watcher().reached(Step.GENERATION_PROBED);
        parts.folders().finish(number);
        parts.watcher().reached(Step.GENERATION_RENAMED);
        return new Generation(number, parts.folders().complete(number), accepted.release());
    }

    private Collection<Artefact> lacking(Map<Sha256, Path> files) {
        var lacking = new LinkedHashMap<Sha256, Artefact>();
        accepted.release().artefacts().stream()
                .filter(artefact -> !files.containsKey(artefact.sha256()))
                .forEach(artefact -> lacking.putIfAbsent(artefact.sha256(), artefact));
        return new ArrayList<>(lacking.values());
    }

    private void requireSpace(Collection<Artefact> lacking) throws SyncStopped, IOException {
        var needed = FLOOR_BYTES;
        for (var artefact : lacking) {
            needed += downloads.has(artefact) ? 0 : artefact.size() - downloads.sizeOfPart(artefact);
        }
        var left = parts.disk().bytesLeft(parts.store().dataFolder());
        if (left < needed) {
            throw SyncStopped.failed(
                    Reason.NO_SPACE,
                    "release " + accepted.release().number() + " needs " + needed + " bytes in "
                            + parts.store().dataFolder() + ", " + left + " are free; free some space");
        }
    }

    private void fetch(Collection<Artefact> lacking, Map<Sha256, Path> files) throws SyncStopped, IOException {
        var total = lacking.stream().mapToLong(Artefact::size).sum();
        for (var artefact : lacking) {
            arrived += downloads.has(artefact) ? artefact.size() : downloads.sizeOfPart(artefact);
        }
        parts.watcher().progress(Math.min(arrived, total), total);
        var fetch = new ArtefactFetch(parts.origin(), downloads, more -> {
            arrived += more;
            parts.watcher().progress(Math.min(arrived, total), total);
        });
        for (var artefact : lacking) {
            fetch.fetch(artefact);
            files.put(artefact.sha256(), downloads.whole(artefact));
        }
    }

    private Path build(byte[] signed, Map<Sha256, Path> files) throws SyncStopped, IOException {
        var building = parts.folders().build(number, accepted.release(), files, signed);
        if (!GenerationFolders.isWhole(new Generation(number, building, accepted.release()))) {
            throw SyncStopped.failed(
                    Reason.WRITE_FAILED, "what was written to " + building + " is not what came; check the disk");
        }
        return building;
    }

    private void tryOut(Generation built) throws SyncStopped {
        var result = GenerationProbe.ask(parts.probe(), built);
        if (result instanceof ProbeResult.Broken broken) {
            throw SyncStopped.failed(
                    Reason.PROBE_REFUSED,
                    "release " + built.release() + " was tried and doesn't work: " + broken.why());
        }
    }
}
