package trumeau.device.config;

import java.util.Arrays;
import java.util.Optional;

/** What must have happened before a device's camera may be opened. */
public enum CameraStart {
    /** A screen has shown the privacy notice for some seconds. */
    NOTICE("notice"),
    /** A shopper has touched "start"; the camera is let go of at the end of the visit. */
    TOUCH("touch"),
    /** Nothing: the camera runs while the device does, and every screen says so all the time. */
    ALWAYS_NOTIFIED("always-notified");

    private final String code;

    CameraStart(String code) {
        this.code = code;
    }

    /** How it is written in a config. */
    public String code() {
        return code;
    }

    /** Empty for anything that is no code. */
    public static Optional<CameraStart> ofCode(String code) {
        return Arrays.stream(values()).filter(start -> start.code.equals(code)).findFirst();
    }
}
