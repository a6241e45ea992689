package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A campaign as the pages show it, in a place of its own.
 *
 * @param label its code; the pages hold the words
 * @param title by language, as is {@code text}: the store's own words, which the pages show as plain text
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CampaignView(
        String id,
        String label,
        Instant from,
        Instant until,
        Map<String, String> title,
        Map<String, String> text,
        Optional<String> picture,
        Optional<String> category,
        List<Card> items) {

    public CampaignView {
        title = Map.copyOf(title);
        text = Map.copyOf(text);
        items = List.copyOf(items);
    }
}
