package trumeau.vision.opencv;

import nu.pattern.OpenCV;
import org.opencv.core.Core;

/** OpenCV's native library: loaded once, held to one thread, as it runs beside the net on few cores. */
final class OpenCvLibrary {

    private OpenCvLibrary() {}

    /** Loads it at the first call. */
    static void load() {
        Loaded.once();
    }

    private static final class Loaded {
        static {
            OpenCV.loadLocally();
            Core.setNumThreads(1);
        }

        static void once() {}
    }
}
