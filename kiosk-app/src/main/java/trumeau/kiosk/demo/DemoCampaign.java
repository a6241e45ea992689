package trumeau.kiosk.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.kiosk.campaign.Campaign;

/** What the invented store praises. */
final class DemoCampaign {

    private DemoCampaign() {}

    static Campaign coats(Instant from, Instant until) {
        return new Campaign(
                "coats",
                Campaign.Label.PROMOTION,
                from,
                until,
                Map.of(
                        "en", "Coats for cold days",
                        "zh", "冷天的外套",
                        "es", "Abrigos para días fríos",
                        "de", "Mäntel für kalte Tage",
                        "ar", "معاطف للأيام الباردة"),
                Map.of(
                        "en", "Parkas, trench coats and jackets on the rails of aisle C.",
                        "zh", "派克大衣、风衣和夹克，就在 C 区货架。",
                        "es", "Parkas, gabardinas y chaquetas en los percheros del pasillo C.",
                        "de", "Parkas, Trenchcoats und Jacken an den Ständern von Gang C.",
                        "ar", "معاطف باركا وترنش وسترات على حوامل الممر C."),
                Optional.empty(),
                List.of(),
                Optional.of("outwear"));
    }
}
