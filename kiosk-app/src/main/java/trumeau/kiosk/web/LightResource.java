package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import trumeau.kiosk.light.LightDesk;
import trumeau.kiosk.light.LightView;
import trumeau.kiosk.settings.LightPreset;

/** The light before the mirror, as a shopper wants it until the visit ends. */
@Path("/api/light")
public final class LightResource {

    private final LightDesk desk;

    @Inject
    LightResource(LightDesk desk) {
        this.desk = desk;
    }

    /**
     * A light, as it is asked for.
     *
     * @param preset its code, as {@code daylight}
     */
    public record Wanted(Optional<String> preset) {}

    @PUT
    @Operation(summary = "A shopper chooses the light, until the visit ends")
    public LightView wish(@Nullable Wanted wanted) {
        return desk.wish(preset(desk, Body.required(wanted)));
    }

    static LightPreset preset(LightDesk desk, Wanted wanted) {
        var can = desk.view().presets();
        return wanted.preset()
                .filter(can::contains)
                .flatMap(LightPreset::ofCode)
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.LIGHT_UNKNOWN,
                        can.isEmpty()
                                ? "set trumeau.light.address and the channels of a preset"
                                : "preset is one of " + String.join(", ", can)));
    }
}
