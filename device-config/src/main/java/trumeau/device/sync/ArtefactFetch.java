package trumeau.device.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.LongConsumer;
import trumeau.device.disk.DurableFiles;
import trumeau.device.release.Artefact;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.Sha256;
import trumeau.device.sync.Origin.Content;
import trumeau.device.sync.Origin.Request;
import trumeau.device.sync.Origin.Trouble;
import trumeau.device.sync.SyncOutcome.Failed.Reason;

/** Brings artefacts down: hashes while they come, never more bytes than were signed, goes on after a cut. */
final class ArtefactFetch {

    private static final int MOST_TRIES = 4;
    private static final int CHUNK = 64 * 1024;

    private final Origin origin;
    private final Downloads downloads;
    private final LongConsumer arrived;

    /** @param arrived is told how many bytes came, each time some did */
    ArtefactFetch(Origin origin, Downloads downloads, LongConsumer arrived) {
        this.origin = origin;
        this.downloads = downloads;
        this.arrived = arrived;
    }

    /** Tries again at once as long as each try gets further; after that the next cycle goes on from there. */
    void fetch(Artefact artefact) throws SyncStopped, IOException {
        for (int tries = 1; !downloads.has(artefact); tries++) {
            if (tries > MOST_TRIES) {
                throw stop(Reason.WRITE_FAILED, artefact, "it is not read back as it was written; check the disk");
            }
            var before = downloads.sizeOfPart(artefact);
            try {
                tryOnce(artefact, before);
            } catch (SyncStopped e) {
                var further = downloads.sizeOfPart(artefact) > before;
                var stale = before > 0 && e.mayBeAChangingOrigin() && !Files.exists(downloads.part(artefact));
                if (tries == MOST_TRIES || !(further || stale)) {
                    throw e;
                }
            }
        }
    }

    private void tryOnce(Artefact artefact, long offset) throws SyncStopped, IOException {
        if (offset > 0 && offset >= artefact.size()) {
            finish(artefact, Sha256.ofFile(downloads.part(artefact)));
            return;
        }
        var path = OriginLayout.blob(artefact.sha256());
        var answer = origin.open(
                offset > 0 ? new Request(path, offset, downloads.validator(artefact)) : Request.whole(path));
        if (answer instanceof Trouble trouble) {
            throw trouble.kind() == Trouble.Kind.NOT_FOUND
                    ? stop(Reason.ARTEFACT_MISSING, artefact, trouble.detail())
                    : stop(Reason.DOWNLOAD_BROKEN, artefact, trouble.detail());
        }
        try (var content = (Content) answer) {
            if (content.offset() == 0) {
                downloads.discardPart(artefact);
            }
            downloads.remember(artefact, content.validator());
            finish(artefact, receive(artefact, content));
        }
    }

    private Sha256 receive(Artefact artefact, Content content) throws SyncStopped, IOException {
        var part = downloads.part(artefact);
        var digest = digestOf(part, content.offset());
        try (OutputStream out = new DigestOutputStream(
                Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND), digest)) {
            copy(artefact, content, out);
        }
        DurableFiles.force(part);
        return Sha256.of(digest);
    }

    private void copy(Artefact artefact, Content content, OutputStream out) throws SyncStopped, IOException {
        var chunk = new byte[CHUNK];
        var left = artefact.size() - content.offset();
        while (true) {
            var read = read(artefact, content.bytes(), chunk);
            if (read < 0) {
                break;
            }
            if (read > left) {
                downloads.discardPart(artefact);
                throw stop(Reason.ARTEFACT_WRONG, artefact, "the origin sends more than the signed bytes");
            }
            out.write(chunk, 0, read);
            left -= read;
            arrived.accept(read);
        }
        if (left > 0) {
            throw stop(Reason.DOWNLOAD_BROKEN, artefact, left + " bytes are missing");
        }
    }

    private static int read(Artefact artefact, InputStream in, byte[] chunk) throws SyncStopped {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw stop(Reason.DOWNLOAD_BROKEN, artefact, String.valueOf(e.getMessage()));
        }
    }

    private void finish(Artefact artefact, Sha256 found) throws SyncStopped, IOException {
        if (!found.equals(artefact.sha256())) {
            downloads.discardPart(artefact);
            throw stop(Reason.ARTEFACT_WRONG, artefact, "its SHA-256 is " + found);
        }
        downloads.complete(artefact);
    }

    private static MessageDigest digestOf(Path part, long offset) throws IOException {
        var digest = Sha256.digest();
        if (offset > 0) {
            try (InputStream in = Files.newInputStream(part);
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
            }
        }
        return digest;
    }

    private static SyncStopped stop(Reason reason, Artefact artefact, String why) {
        return SyncStopped.failed(reason, "artefact " + artefact.name() + " " + artefact.sha256() + ": " + why);
    }
}
