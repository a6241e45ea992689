package trumeau.kiosk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.wiring.Serving;
import trumeau.vision.VisionException;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSource;
import trumeau.vision.frame.FrameSourceFactory;

/**
 * The camera {@code demo}: drawn garments held up one after the other in a drawn room. Which ones stands in the file
 * that the system property {@value #SHOWINGS} names; {@code trumeau demo} writes it. The room stays empty until there
 * is a recogniser to look, as a real camera is put up before the shop opens: the background is learnt from what stands
 * there. {@code demo?fps=5} draws fewer frames (or more: 1 to 30 a second).
 */
@ApplicationScoped
public class DemoCamera implements FrameSourceFactory {

    /** System property: the file of {@link ShowingsFile}. */
    public static final String SHOWINGS = "demo.showings";

    /** The room in which all garments are held up; no product picture has it. */
    static final long ROOM_SEED = 20_11;

    private static final String FPS = "[1-9]|[12]\\d|30";

    private final Serving serving;
    private final InstantSource clock;
    private final Casting casting;

    @Inject
    public DemoCamera(Serving serving, InstantSource clock, Casting casting) {
        this.serving = serving;
        this.clock = clock;
        this.casting = casting;
    }

    @Override
    public String scheme() {
        return "demo";
    }

    @Override
    public FrameSource open(CameraSpec spec) {
        var fps = fps(spec);
        return new DrawnFrames(artist(System.getProperty(SHOWINGS)), clock, this::somebodyLooks, casting, fps);
    }

    private static int fps(CameraSpec spec) {
        var wanted = spec.options().getOrDefault("fps", Integer.toString(DrawnFrames.USUAL_FPS));
        if (!spec.target().isEmpty()
                || !Set.of("fps").containsAll(spec.options().keySet())
                || !wanted.matches(FPS)) {
            throw new IllegalArgumentException("camera \"" + spec
                    + "\" is not understood; write demo, or demo?fps=5 with 1 to 30 frames a second");
        }
        return Integer.parseInt(wanted);
    }

    /** Hands hold garments up; nobody wears any. */
    @Override
    public boolean mayShowPersons() {
        return false;
    }

    private boolean somebodyLooks() {
        return serving.ask(generation -> true).orElse(false);
    }

    private static ClipArtist artist(@Nullable String file) {
        if (file == null) {
            throw new IllegalArgumentException("camera demo has nothing to show; start it by: trumeau demo");
        }
        try {
            return new ClipArtist(new DemoClip(ShowingsFile.read(Path.of(file))), ROOM_SEED);
        } catch (IOException e) {
            throw new VisionException(
                    VisionException.Reason.CAMERA_ABSENT,
                    "camera demo could not read its script " + file + "; start it by: trumeau demo",
                    e);
        }
    }
}
