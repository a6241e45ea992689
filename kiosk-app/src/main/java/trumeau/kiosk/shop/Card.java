package trumeau.kiosk.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item as it is shown beside a garment.
 *
 * @param relation how it stands to the garment; absent on the attract screen
 * @param reasons each a code with its parameters
 * @param picture path on this app
 * @param wearable whether a mirror can put it on somebody
 * @param demoData whether any of it was simulated
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Card(
        String itemId,
        String title,
        String category,
        String colour,
        Optional<Double> score,
        Optional<String> relation,
        List<Map<String, Object>> reasons,
        PriceView price,
        List<String> sizesInStock,
        String place,
        Optional<String> picture,
        boolean wearable,
        boolean demoData,
        Instant stockAsOf) {

    /** The same, marked as shown by something simulated. */
    Card asDemo() {
        return new Card(
                itemId,
                title,
                category,
                colour,
                score,
                relation,
                reasons,
                price,
                sizesInStock,
                place,
                picture,
                wearable,
                true,
                stockAsOf);
    }
}
