package trumeau.kiosk.wiring;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import trumeau.device.DeviceException;
import trumeau.kiosk.settings.KioskSettings;
import trumeau.kiosk.settings.Settings;
import trumeau.kiosk.settings.SettingsException;

/**
 * The app from its start to its end: checks the settings, starts what serves, waits. Ends with 0 after a stop and with
 * 2 when it can't start, after one line that says what to do.
 */
public final class ServeApplication implements QuarkusApplication {

    static final int CANNOT_START = 2;
    private static final System.Logger LOG = System.getLogger(ServeApplication.class.getName());

    private final KioskSettings written;
    private final Kiosk kiosk;

    @Inject
    ServeApplication(KioskSettings written, Kiosk kiosk) {
        this.written = written;
        this.kiosk = kiosk;
    }

    @Override
    public int run(String... args) {
        try {
            kiosk.start(Settings.of(written));
            Quarkus.waitForExit();
            return 0;
        } catch (SettingsException | DeviceException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.ERROR, e.getMessage());
            return CANNOT_START;
        } finally {
            kiosk.stop();
        }
    }
}
