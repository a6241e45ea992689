package trumeau.kiosk.overlay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * How a duration is spread.
 *
 * @param p50 milliseconds that half of the samples stay below
 * @param p95 milliseconds that 95 of 100 stay below
 * @param n how many samples this is made of
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Spread(Optional<Double> p50, Optional<Double> p95, int n) {}
