package trumeau.device.sync;

import java.io.IOException;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.sync.Origin.Content;
import trumeau.device.sync.Origin.Request;
import trumeau.device.sync.Origin.Trouble;
import trumeau.device.sync.SyncOutcome.Unreachable;

/** Reads an origin's release file, however long it claims to be, into at most 4 MB. */
final class ReleaseFetch {

    private ReleaseFetch() {}

    static byte[] from(Origin origin) throws SyncStopped {
        var answer = origin.open(Request.whole(OriginLayout.RELEASE));
        if (answer instanceof Trouble trouble) {
            throw new SyncStopped(new Unreachable(trouble.detail()));
        }
        try (var content = (Content) answer) {
            var bytes = content.bytes().readNBytes(OriginLayout.LARGEST_RELEASE + 1);
            if (bytes.length > OriginLayout.LARGEST_RELEASE) {
                throw new SyncStopped(new SyncOutcome.Refused(new ReleaseVerdict.Refused(
                        ReleaseVerdict.Reason.MALFORMED,
                        "the release has more than " + OriginLayout.LARGEST_RELEASE + " bytes")));
            }
            return bytes;
        } catch (IOException e) {
            throw new SyncStopped(
                    new Unreachable(OriginLayout.RELEASE + " from " + origin.name() + " broke off: " + e.getMessage()));
        }
    }
}
