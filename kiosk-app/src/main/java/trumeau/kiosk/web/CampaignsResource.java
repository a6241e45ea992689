package trumeau.kiosk.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import trumeau.kiosk.shop.CampaignDesk;
import trumeau.kiosk.shop.CampaignView;

/** What the store praises by its own decision; never part of what is recommended. */
@Path("/api/campaigns")
public final class CampaignsResource {

    private final CampaignDesk desk;

    @Inject
    CampaignsResource(CampaignDesk desk) {
        this.desk = desk;
    }

    /** Those that are on now. */
    public record Campaigns(List<CampaignView> campaigns) {}

    @GET
    @Operation(summary = "The signed campaigns that are on now, to be shown apart and labelled")
    public Campaigns on() {
        return new Campaigns(desk.on());
    }
}
