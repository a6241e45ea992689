package trumeau.kiosk.settings;

import java.util.List;

/** Settings that can't be used; the message names each in one line with what to write instead. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SettingsException(List<String> wrong) {
        super("settings: " + String.join("; ", wrong));
    }
}
