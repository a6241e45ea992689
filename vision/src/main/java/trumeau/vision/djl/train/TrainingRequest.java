package trumeau.vision.djl.train;

import java.nio.file.Path;
import java.util.Objects;
import trumeau.vision.frame.PhotoSplit;

/**
 * What to train, from what, and where to.
 *
 * @param start a model folder whose net is trainable
 * @param output the model folder to be written; must not exist
 * @param name of the model, as {@code model.json} tells it
 * @param begin whether to begin, go on, or end with the last whole epoch
 */
public record TrainingRequest(Path start, PhotoSplit photos, TrainingPlan plan, Path output, String name, Begin begin) {

    /** Where training begins. */
    public enum Begin {
        ANEW,
        /** After the last whole epoch of a training that was stopped. */
        RESUMED,
        /** As resumed, but without another epoch. */
        ENDED
    }

    public TrainingRequest {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(photos, "photos");
        Objects.requireNonNull(plan, "plan");
        output = output.toAbsolutePath().normalize();
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(begin, "begin");
    }

    /** The file with the state after the last whole epoch. */
    public Path checkpoint() {
        return output.resolveSibling(output.getFileName() + ".training");
    }
}
