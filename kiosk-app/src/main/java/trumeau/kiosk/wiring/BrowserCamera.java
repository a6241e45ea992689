package trumeau.kiosk.wiring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.PushedFrames;

/** The camera {@code browser}: a page's own, lent to the app. The first page that offers its camera owns it. */
@ApplicationScoped
public class BrowserCamera implements FrameSourceFactory {

    private final AtomicReference<@Nullable PushedFrames> open = new AtomicReference<>();
    private final AtomicReference<@Nullable String> owner = new AtomicReference<>();

    private final InstantSource clock;

    @Inject
    public BrowserCamera(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public String scheme() {
        return "browser";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        var source = new PushedFrames();
        open.set(source);
        return source;
    }

    /** A page offers its camera; true when it owns the source from now on (or did before). */
    public boolean offer(String page) {
        return open.get() != null && (owner.compareAndSet(null, page) || page.equals(owner.get()));
    }

    /** The page is gone: another may offer. */
    public void withdraw(String page) {
        owner.compareAndSet(page, null);
    }

    /**
     * A picture of the owner's camera, taken now; one of any other page is ignored.
     *
     * @param jpeg belongs to the source from now on
     * @throws IllegalArgumentException when it is no JPEG
     */
    public void push(String page, byte[] jpeg) {
        var source = open.get();
        if (source != null && page.equals(owner.get())) {
            source.offer(jpeg, clock.instant());
        }
    }
}
