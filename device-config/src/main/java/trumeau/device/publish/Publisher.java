package trumeau.device.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import trumeau.device.DeviceException;
import trumeau.device.DeviceException.Reason;
import trumeau.device.disk.DurableFiles;
import trumeau.device.disk.FolderLock;
import trumeau.device.disk.FreeSpace;
import trumeau.device.release.Artefact;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseNumber;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.Sha256;

/**
 * Writes releases to an origin folder, which any static file server can serve while it is written to.
 *
 * <p>Contents first, each under its digest, the release file last: who reads in between meets the old release whole.
 * Contents of older releases stay.
 */
public final class Publisher {

    private static final String LOCK = ".publish.lock";

    private final InstantSource clock;

    public Publisher(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Publishes the release after the one in {@code originFolder}, which is made if it lacks.
     *
     * <p>{@link DeviceException} RELEASE_NOT_OURS if the release there was not signed by {@code keys}; LOCKED if
     * another publisher is at work; RELEASE_TOO_LARGE, ARTEFACT_UNREADABLE, NO_SPACE, NOT_WRITABLE. The origin's
     * release is then as it was.
     */
    public Release publish(PublishRequest request, Path originFolder, OriginKeys keys) {
        try {
            DurableFiles.createFolders(originFolder.toAbsolutePath());
            var lock = lock(originFolder);
            try {
                return publishLocked(request, originFolder.toAbsolutePath(), keys);
            } finally {
                lock.close();
            }
        } catch (IOException e) {
            var full = FreeSpace.ofTheDisk().explains(e, originFolder);
            throw new DeviceException(
                    full ? Reason.NO_SPACE : Reason.NOT_WRITABLE,
                    "can't publish to " + originFolder + " (" + e.getMessage() + "); "
                            + (full ? "free some space" : "make it writable, or name another folder"),
                    e);
        }
    }

    private Release publishLocked(PublishRequest request, Path origin, OriginKeys keys) throws IOException {
        var number = nextNumber(origin, keys);
        var artefacts = new ArrayList<Artefact>();
        for (var file : request.files()) {
            artefacts.add(store(file, origin));
        }
        var release = release(request, number, artefacts);
        DurableFiles.replace(origin.resolve(OriginLayout.RELEASE), readable(release, keys.sign(release)));
        return release;
    }

    /** What no device would read must not replace what devices read. */
    private static byte[] readable(Release release, byte[] signed) {
        if (signed.length <= OriginLayout.LARGEST_RELEASE) {
            return signed;
        }
        var count = release.artefacts().size();
        throw new DeviceException(
                Reason.RELEASE_TOO_LARGE,
                "a release of " + count + " artefacts takes " + signed.length + " bytes to sign, devices read "
                        + OriginLayout.LARGEST_RELEASE + ": about "
                        + (long) count * OriginLayout.LARGEST_RELEASE / signed.length
                        + " artefacts with names of this length; publish fewer. The origin is as it was");
    }

    private Release release(PublishRequest request, ReleaseNumber number, List<Artefact> artefacts) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Release(
                Release.FORMAT,
                number,
                now,
                now.plusSeconds(request.validity().toSeconds()),
                request.provenance(),
                request.storeName(),
                artefacts);
    }

    private ReleaseNumber nextNumber(Path origin, OriginKeys keys) throws IOException {
        var file = origin.resolve(OriginLayout.RELEASE);
        if (!Files.exists(file)) {
            return ReleaseNumber.FIRST;
        }
        var verdict = new ReleaseVerifier(List.of(keys.publicKey()), clock, clock.instant())
                .authenticate(Files.readAllBytes(file));
        if (verdict instanceof ReleaseVerdict.Refused refused) {
            throw new DeviceException(
                    Reason.RELEASE_NOT_OURS,
                    "won't publish over " + file + ", which these keys did not sign: " + refused.detail());
        }
        return ((ReleaseVerdict.Accepted) verdict).release().number().next();
    }

    private static Artefact store(PublishedFile file, Path origin) throws IOException {
        var fresh = origin.resolve(".blob.tmp");
        try {
            var sha256 = copy(file, fresh);
            var artefact = new Artefact(file.name(), file.kind(), sha256, Files.size(fresh));
            var blob = origin.resolve(OriginLayout.blob(sha256));
            if (!Files.exists(blob) || !Sha256.ofFile(blob).equals(sha256)) {
                DurableFiles.createFolders(Objects.requireNonNull(blob.getParent()));
                DurableFiles.force(fresh);
                DurableFiles.rename(fresh, blob);
            }
            return artefact;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static Sha256 copy(PublishedFile file, Path to) throws IOException {
        var digest = Sha256.digest();
        try (InputStream in = open(file);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(to), digest)) {
            in.transferTo(out);
        }
        return Sha256.of(digest);
    }

    private static InputStream open(PublishedFile file) {
        try {
            return Files.newInputStream(file.file());
        } catch (IOException e) {
            throw new DeviceException(
                    Reason.ARTEFACT_UNREADABLE, "can't read " + file.file() + " for artefact " + file.name(), e);
        }
    }

    private static FolderLock lock(Path origin) throws IOException {
        var taken = FolderLock.take(origin, LOCK);
        if (taken.isEmpty()) {
            throw new DeviceException(
                    Reason.LOCKED,
                    "process " + FolderLock.holder(origin, LOCK) + " is publishing to " + origin + "; try again later");
        }
        return taken.get();
    }
}
