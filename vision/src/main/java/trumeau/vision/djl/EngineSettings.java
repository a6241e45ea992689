package trumeau.vision.djl;

import java.util.Map;

/**
 * How DJL must run here: offline, without telling anybody, on one thread, its helper's library in the engine's own
 * folder or a temporary one and not in the user's cache. What the embedding app set stays.
 */
final class EngineSettings {

    private static final Map<String, String> SETTINGS = Map.of(
            "ai.djl.offline", "true",
            "OPT_OUT_TRACKING", "true",
            "ai.djl.pytorch.num_threads", "1",
            "ai.djl.pytorch.num_interop_threads", "1");

    private EngineSettings() {}

    /** Must come before the engine's first use. */
    static synchronized void apply() {
        SETTINGS.forEach(EngineSettings::setUnlessSet);
        setUnlessSet("jna.tmpdir", engineFolder());
    }

    private static void setUnlessSet(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }

    private static String engineFolder() {
        var known = System.getProperty("DJL_CACHE_DIR", System.getenv("DJL_CACHE_DIR"));
        return known == null ? System.getProperty("java.io.tmpdir") : known;
    }
}
