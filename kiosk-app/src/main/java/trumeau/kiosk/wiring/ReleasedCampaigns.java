package trumeau.kiosk.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import trumeau.device.release.ArtefactName;
import trumeau.device.store.Generation;
import trumeau.kiosk.campaign.Campaign;
import trumeau.kiosk.campaign.CampaignCheck;
import trumeau.kiosk.campaign.CampaignsFile;
import trumeau.recommender.catalog.Catalogue;

/** Reads the campaigns of a generation, which not every release has. */
final class ReleasedCampaigns {

    private ReleasedCampaigns() {}

    /**
     * None where the release has none.
     *
     * @throws ServingException when the file is malformed or about what the catalogue does not have
     */
    static List<Campaign> of(Generation generation, Catalogue catalogue) {
        var name = new ArtefactName(ReleaseLayout.CAMPAIGNS);
        if (generation.manifest().find(name).isEmpty()) {
            return List.of();
        }
        try {
            var campaigns = CampaignsFile.read(Files.readAllBytes(generation.file(name)));
            var troubles = new CampaignCheck(catalogue, List.of()).troubles(campaigns);
            if (!troubles.isEmpty()) {
                throw new ServingException(String.join("; ", troubles) + "; publish it again");
            }
            return campaigns;
        } catch (IllegalArgumentException e) {
            throw new ServingException(e.getMessage() + "; publish it again", e);
        } catch (IOException e) {
            throw new ServingException("can't read " + generation.file(name) + "; sync again", e);
        }
    }
}
