package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that was understood of one frame, with cards. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SceneView(long frame, Optional<Instant> capturedAt, List<GarmentView> garments) {

    public SceneView {
        garments = List.copyOf(garments);
    }

    /** Before the first frame. */
    public static final SceneView NOTHING = new SceneView(0, Optional.empty(), List.of());
}
