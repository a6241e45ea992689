package trumeau.kiosk.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Optional;

/**
 * What proves a fact.
 *
 * @param frame the camera's frame in which it was seen
 * @param millis how long it took: of a frame from its capture until it was understood
 * @param model name, version and digest of the model that said so
 * @param generation what served then
 * @param release the release of that generation
 * @param command measures the same, on this machine
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Evidence(
        Optional<Long> frame,
        Optional<Long> millis,
        Optional<String> model,
        Optional<Long> generation,
        Optional<Long> release,
        String command) {

    public Evidence {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(millis, "millis");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(generation, "generation");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(command, "command");
    }
}
