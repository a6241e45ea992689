package trumeau.kiosk.light;

import java.util.List;
import trumeau.kiosk.settings.LightPreset;

/** A store whose light nobody changes from here. */
public final class NoLighting implements Lighting {

    @Override
    public List<LightPreset> presets() {
        return List.of();
    }

    @Override
    public void show(LightPreset preset) {
        throw new IllegalArgumentException("there is no light to choose: " + preset.code());
    }
}
