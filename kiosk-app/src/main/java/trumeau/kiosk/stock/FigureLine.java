package trumeau.kiosk.stock;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One line as a store's system wrote it, before anybody has looked at it.
 *
 * @param number of the line, counted from 1, for the person who looks for it
 * @param fields by name, without case; blank ones are left out
 */
public record FigureLine(int number, Map<String, String> fields) {

    public FigureLine {
        var kept = new TreeMap<String, String>();
        fields.forEach((name, value) -> {
            if (!value.isBlank()) {
                kept.put(name.strip().toLowerCase(Locale.ROOT), value.strip());
            }
        });
        fields = Map.copyOf(kept);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
