package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trumeau.device.publish.OriginCheck;
import trumeau.device.publish.OriginReport;
import trumeau.device.release.OriginLayout;
import trumeau.device.release.Release;
import trumeau.device.release.ReleaseVerdict;
import trumeau.device.release.ReleaseVerifier;
import trumeau.device.release.TrustedKey;

/** Checks what an origin holds, as a device would. */
@Command(
        name = "verify",
        header = "Check an origin as a device would: the signature and every byte it pins.",
        description = {"", "Exit status 0: sound; 1: a device would refuse it, or a file is not as it was signed."},
        footer = {
            "",
            "Examples:",
            "  ./trumeau origin verify shop",
            "  ./trumeau origin verify /srv/www/shop --trust trust.keys --json"
        })
final class OriginVerifyCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Parameters(paramLabel = "DIR", description = "What origin init made, or the folder that is served.")
    private @Nullable Path folder;

    @Option(names = "--trust", paramLabel = "FILE", description = "The public keys. Default: DIR/trust.keys.")
    private @Nullable Path trust;

    @Override
    public Integer call() throws IOException {
        var origin = new OriginFolder(Folders.existing(Objects.requireNonNull(folder), "origin"));
        var published = Files.exists(origin.root().resolve(OriginLayout.RELEASE)) ? origin.root() : origin.published();
        var keys = Trust.keys(Optional.ofNullable(trust).orElse(origin.trust()));
        var report = check(published, keys);
        standard.print(json(report), words(report));
        return report.isSound() ? Failures.OK : Failures.FAILED;
    }

    private static OriginReport check(Path published, List<TrustedKey> keys) {
        return new OriginCheck(new ReleaseVerifier(keys, InstantSource.system(), Instant.EPOCH)).verify(published);
    }

    private static com.fasterxml.jackson.databind.JsonNode json(OriginReport report) {
        var node = Standard.node().put("sound", report.isSound());
        if (report.verdict() instanceof ReleaseVerdict.Accepted accepted) {
            node.put("release", accepted.release().number().value())
                    .put("publishedAt", accepted.release().publishedAt().toString())
                    .put("expiresAt", accepted.release().expiresAt().toString())
                    .put("artefacts", accepted.release().artefacts().size())
                    .put("bytes", accepted.release().size());
        }
        if (report.verdict() instanceof ReleaseVerdict.Refused refused) {
            node.put(
                            "refused",
                            refused.reason()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'))
                    .put("detail", refused.detail());
        }
        var bad = node.putArray("bad");
        report.bad().forEach(one -> bad.addObject()
                .put("artefact", one.artefact().name().value())
                .put(
                        "problem",
                        one.problem().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
        return node;
    }

    private static String words(OriginReport report) {
        if (report.verdict() instanceof ReleaseVerdict.Refused refused) {
            return "refused: " + refused.reason() + ": " + refused.detail();
        }
        var release = ((ReleaseVerdict.Accepted) report.verdict()).release();
        if (report.isSound()) {
            return "release " + release.number() + " is sound: "
                    + release.artefacts().size() + " files, " + megabytes(release) + ", may be installed until "
                    + release.expiresAt();
        }
        return "release " + release.number() + " is damaged; publish again:\n"
                + report.bad().stream()
                        .map(one -> "  " + one.artefact().name() + ": " + one.problem())
                        .collect(Collectors.joining("\n"));
    }

    static String megabytes(Release release) {
        return release.size() / 1_000_000 + " MB";
    }
}
