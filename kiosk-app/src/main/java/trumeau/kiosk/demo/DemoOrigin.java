package trumeau.kiosk.demo;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import trumeau.device.release.OriginLayout;
import trumeau.kiosk.wall.Stage.Tampering;

/**
 * The origin that a demo runs for itself, from the app's start to its end; it can be cut off and meddled with. In an
 * app that is no demo, since nobody named a {@value #FOLDER}, there is none. Any thread.
 */
@ApplicationScoped
public class DemoOrigin {

    /** System property: the folder of {@link DemoFolder}; {@code trumeau demo} sets it, nothing else does. */
    public static final String FOLDER = "demo.folder";

    /** System property: where the origin listens. */
    public static final String PORT = "demo.origin-port";

    private final Optional<DemoFolder> folder;
    private final int port;
    private @Nullable LocalOrigin open;

    @Inject
    DemoOrigin() {
        this(
                Optional.ofNullable(System.getProperty(FOLDER)).map(Path::of).map(DemoFolder::new),
                Integer.getInteger(PORT, 0));
    }

    DemoOrigin(Optional<DemoFolder> folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    void start(@Observes StartupEvent event) {
        restore();
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        cut();
    }

    /** Where the demo keeps all it makes; empty in an app that is no demo. */
    Optional<DemoFolder> folder() {
        return folder;
    }

    /** It listens no longer. */
    synchronized void cut() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** From now on a byte in the middle of the release is another than was signed. */
    synchronized Tampering tamper() {
        var listening = open;
        if (listening == null) {
            throw new IllegalStateException("an origin that is cut off sends nothing that could be changed");
        }
        try {
            var size = Files.size(folder.orElseThrow().origin().resolve(OriginLayout.RELEASE));
            listening.change(size / 2);
            return new Tampering(size / 2, size);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's release can't be read", e);
        }
    }

    /** It listens and sends what was published; answers whether it did not before. */
    synchronized boolean mend() {
        var broken = folder.isPresent() && (open == null || open.changes());
        restore();
        return broken;
    }

    private synchronized void restore() {
        if (folder.isEmpty()) {
            return;
        }
        try {
            if (open == null) {
                open = LocalOrigin.serve(
                        folder.get().origin(), new LocalInbox(folder.get().inbox()), port);
            }
            open.sendWhole();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo's origin can't listen at port " + port + "; start it again", e);
        }
    }
}
