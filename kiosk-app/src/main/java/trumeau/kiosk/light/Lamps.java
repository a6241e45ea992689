package trumeau.kiosk.light;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.settings.LightSettings;
import trumeau.kiosk.settings.SettingsException;

/** Chooses what lights the place by the settings. */
final class Lamps {

    /** Settings that can't be used light nothing; the start has told the operator already. */
    @Produces
    @Singleton
    Lighting lighting(KioskSettings settings) {
        try {
            return LightSettings.of(settings).<Lighting>map(ArtNetLighting::new).orElseGet(NoLighting::new);
        } catch (SettingsException e) {
            return new NoLighting();
        }
    }
}
