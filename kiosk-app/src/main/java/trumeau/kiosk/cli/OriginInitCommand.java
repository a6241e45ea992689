package trumeau.kiosk.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trumeau.device.disk.DurableFiles;
import trumeau.device.publish.OriginKeys;

/** Makes keys and folders of a new origin. */
@Command(
        name = "init",
        header = "Make a new origin: keys to sign with and a folder to serve.",
        description = {
            "",
            "DIR/keys        the secret; keep it where you publish, never on a device or a web server",
            "DIR/public      what a web server or bucket serves; publish writes it",
            "DIR/trust.keys  the public key; copy it to each device (serve --trust)"
        },
        footer = {"", "Example:", "  ./trumeau origin init shop"})
final class OriginInitCommand implements Callable<Integer> {

    @Mixin
    private Standard standard = new Standard();

    @Parameters(paramLabel = "DIR", description = "The folder to make it in.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException {
        var origin = new OriginFolder(Folders.writable(Objects.requireNonNull(folder), "origin"));
        var keys = OriginKeys.create(origin.keys());
        DurableFiles.createFolders(origin.published());
        DurableFiles.replace(origin.trust(), (keys.publicKey().text() + "\n").getBytes(StandardCharsets.US_ASCII));
        var node = Standard.node()
                .put("origin", origin.root().toString())
                .put("public", origin.published().toString())
                .put("trust", origin.trust().toString())
                .put("key", keys.publicKey().text());
        standard.print(
                node,
                "made " + origin.root() + "\n  serve    " + origin.published() + "\n  devices  " + origin.trust()
                        + "\n  next     trumeau publish --origin " + origin.root() + " --photos DIR");
        return Failures.OK;
    }
}
