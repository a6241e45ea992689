package trumeau.kiosk.settings;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** Settings as somebody wrote them. */
public final class Written {

    private Written() {}

    public static KioskSettings of(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(KioskSettings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withDefaultValue("user.home", "/home/somebody")
                .build()
                .getConfigMapping(KioskSettings.class);
    }
}
