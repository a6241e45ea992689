package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import trumeau.kiosk.shop.LiveScene;
import trumeau.kiosk.shop.SceneView;

/** What is before the camera now. */
@Path("/api/scene")
public final class SceneResource {

    private final LiveScene scene;

    @Inject
    SceneResource(LiveScene scene) {
        this.scene = scene;
    }

    @GET
    @Operation(summary = "All that was understood of the newest frame, with cards")
    public SceneView newest() {
        return scene.newest();
    }
}
