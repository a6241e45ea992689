package trumeau.kiosk.light;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.settings.LightPreset;

/**
 * The light as pages are told.
 *
 * @param presets the codes of those that can be chosen; none where no light can be
 * @param shown the code of the one that is on; empty while nobody chose
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record LightView(List<String> presets, Optional<String> shown) {

    public LightView {
        presets = List.copyOf(presets);
    }

    static LightView of(List<LightPreset> presets, Optional<LightPreset> shown) {
        return new LightView(presets.stream().map(LightPreset::code).toList(), shown.map(LightPreset::code));
    }
}
