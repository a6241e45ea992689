package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import trumeau.kiosk.campaign.Campaign;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;

/** Tells which campaigns of the serving release are on; knows nothing of recommendations, nor they of it. */
@ApplicationScoped
public class CampaignDesk {

    private final Serving serving;
    private final InstantSource clock;

    @Inject
    public CampaignDesk(Serving serving, InstantSource clock) {
        this.serving = serving;
        this.clock = clock;
    }

    /** Those whose dates the wall clock is within, in the order of the release. */
    public List<CampaignView> on() {
        return serving.ask(generation -> generation.campaigns().stream()
                        .filter(campaign -> campaign.isOn(clock.instant()))
                        .map(campaign -> view(campaign, generation))
                        .toList())
                .orElse(List.of());
    }

    private static CampaignView view(Campaign campaign, ServingGeneration generation) {
        var cards = new Cards(generation);
        return new CampaignView(
                campaign.id(),
                campaign.label().code(),
                campaign.from(),
                campaign.until(),
                campaign.title(),
                campaign.text(),
                campaign.picture().map(Cards::picturePath),
                campaign.category(),
                campaign.items().stream()
                        .flatMap(item -> generation.catalogue().find(item).stream())
                        .map(cards::plain)
                        .toList());
    }
}
