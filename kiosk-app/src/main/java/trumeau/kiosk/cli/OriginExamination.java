package trumeau.kiosk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import trumeau.device.DeviceException;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.TrustFloor;
import trumeau.device.release.TrustedKey;
import trumeau.device.sync.HttpOrigin;
import trumeau.device.sync.Origin;

/** Looks at whom the device trusts and at what its origin offers. */
final class OriginExamination {

    private final Optional<URI> origin;
    private final Path trust;

    OriginExamination(DeviceOptions device) throws IOException {
        this.origin = device.origin();
        this.trust = device.trust();
    }

    List<Finding> findings() {
        if (origin.isEmpty()) {
            return List.of(Finding.problem(
                    "origin", "none is named, so nothing new will come; set trumeau.origin, or use --origin URI"));
        }
        try {
            var keys = Trust.keys(trust);
            return List.of(Finding.ok("trust", keys.size() + " key(s) in " + trust), release(origin.get(), keys));
        } catch (BadInput | DeviceException e) {
            return List.of(Finding.problem("trust", Failures.words(e) + "; copy the origin's trust.keys to " + trust));
        }
    }

    private static Finding release(URI address, List<TrustedKey> keys) {
        var answer = new HttpOrigin(address).open(Origin.Request.whole(OriginLayout.RELEASE));
        if (answer instanceof Origin.Trouble trouble) {
            return Finding.problem(
                    "origin",
                    address + " gave no release (" + trouble.kind() + ": " + trouble.detail()
                            + "); check network and address");
        }
        try (var content = (Origin.Content) answer) {
            var bytes = content.bytes().readNBytes(OriginLayout.LARGEST_RELEASE + 1);
            var verdict =
                    new ReleaseVerifier(keys, InstantSource.system(), Instant.EPOCH).verify(bytes, TrustFloor.NONE);
            return finding(address, verdict);
        } catch (IOException e) {
            return Finding.problem("origin", address + " broke off (" + e.getMessage() + "); check the network");
        }
    }

    private static Finding finding(URI address, ReleaseVerdict verdict) {
        if (verdict instanceof ReleaseVerdict.Refused refused) {
            return Finding.problem(
                    "origin",
                    address + " offers a release that is refused (" + refused.reason() + ": " + refused.detail()
                            + "); ask whoever publishes it");
        }
        var release = ((ReleaseVerdict.Accepted) verdict).release();
        return Finding.ok("origin", address + " offers release " + release.number() + " of " + release.storeName());
    }
}
