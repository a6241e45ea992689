package trumeau.device.sync;

import java.util.Objects;
import trumeau.device.store.Generation;

/** Tries a generation out before it may serve: loads it, asks it something. Implemented by the app. */
@FunctionalInterface
public interface GenerationProbe {

    /** Runs on the sync's thread. An exception counts as a refusal. The generation's folder is renamed afterwards. */
    ProbeResult tryOut(Generation candidate);

    /** What {@code probe} says, whatever it throws. */
    static ProbeResult ask(GenerationProbe probe, Generation candidate) {
        try {
            return probe.tryOut(candidate);
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            return ProbeResult.broken(e.toString());
        }
    }

    /** Whether a generation works. */
    sealed interface ProbeResult {

        /** It works. */
        record Works() implements ProbeResult {}

        /** It doesn't; {@code why} is for a person. */
        record Broken(String why) implements ProbeResult {
            public Broken {
                Objects.requireNonNull(why, "why");
            }
        }

        static ProbeResult works() {
            return new Works();
        }

        static ProbeResult broken(String why) {
            return new Broken(why);
        }
    }
}
