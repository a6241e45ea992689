package trumeau.vision.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.FrameSourceFactory;
import trumeau.vision.frame.Timing;
import trumeau.vision.locate.ContentLocator;
import trumeau.vision.locate.ForegroundLocator;
import trumeau.vision.locate.Locator;
import trumeau.vision.opencv.Clips;
import trumeau.vision.opencv.PhotoFolders;
import trumeau.vision.opencv.V4l2Cameras;

/** The sources that vision brings itself, and which locator suits which source. */
public final class FrameSources {

    private FrameSources() {}

    /** The factories of {@code v4l2}, {@code file} and {@code dir}. */
    public static List<FrameSourceFactory> own(Timing timing) {
        return List.of(new V4l2Cameras(timing.clock()), new Clips(timing), new PhotoFolders(timing));
    }

    /** Factories by their scheme, for {@link CameraFeed}. */
    public static Map<String, FrameSourceFactory> byScheme(Stream<FrameSourceFactory> factories) {
        return factories.collect(Collectors.toMap(FrameSourceFactory::scheme, Function.identity()));
    }

    /** Makes locators for a camera: the whole content for {@code dir}, foreground for everything else. */
    public static Supplier<Locator> locatorFor(CameraSpec spec) {
        return spec.scheme().equals("dir") ? ContentLocator::new : ForegroundLocator::new;
    }
}
