package trumeau.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.CameraSpec;
import trumeau.vision.frame.Mounting;
import trumeau.vision.frame.Rotation;

class SettingsTest {

    @Test
    void theDefaultsServeACameraWithoutAnOrigin() {
        var settings = read(Map.of("trumeau.data", "/data/trumeau"));

        assertThat(settings.origin()).isEmpty();
        assertThat(settings.trust()).isEqualTo(Path.of("/data/trumeau/trust.keys"));
        assertThat(settings.camera()).isEqualTo(CameraSpec.parse("0"));
        assertThat(settings.mounting()).isEqualTo(Mounting.UPRIGHT);
        assertThat(settings.syncInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.staffPin()).isEmpty();
        assertThat(settings.engineCache()).isAbsolute();
    }

    @Test
    void everyKeyIsHeeded() {
        var settings = read(Map.of(
                "trumeau.data", "/d",
                "trumeau.origin", "https://store.example/origin",
                "trumeau.trust", "/etc/trust.keys",
                "trumeau.camera", "dir:photos?hold=3s",
                "trumeau.camera-rotation", "90",
                "trumeau.camera-mirrored", "true",
                "trumeau.camera-crop", "0.1,0,0.8,1",
                "trumeau.sync-interval", "PT90S",
                "trumeau.staff-pin", "123456",
                "trumeau.engine-cache", "/cache"));

        var mounting = new Mounting(new Box(0.1, 0, 0.8, 1), Rotation.QUARTER, Mounting.Mirroring.MIRRORED);
        assertThat(settings)
                .isEqualTo(new Settings(
                        Path.of("/d"),
                        Optional.of(URI.create("https://store.example/origin/")),
                        Path.of("/etc/trust.keys"),
                        CameraSpec.parse("dir:photos?hold=3s"),
                        mounting,
                        Duration.ofSeconds(90),
                        Optional.of(new StaffPin("123456")),
                        Path.of("/cache")));
    }

    @Test
    void allWrongValuesAreToldAtOnceInOneLine() {
        var wrong = Map.of(
                "trumeau.data", "/d",
                "trumeau.origin", "ftp://x",
                "trumeau.camera", "???",
                "trumeau.camera-rotation", "45",
                "trumeau.camera-mirrored", "maybe",
                "trumeau.camera-crop", "0,0,2,1",
                "trumeau.sync-interval", "1 hour",
                "trumeau.staff-pin", "1234");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(SettingsException.class)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("1234;")
                .satisfies(e -> wrong.keySet().stream()
                        .filter(key -> !key.equals("trumeau.data"))
                        .forEach(key -> assertThat(e.getMessage()).contains(key + ": ")));
    }

    @Test
    void aPinIsNeverPrinted() {
        assertThat(new StaffPin("123456").toString()).doesNotContain("123456");
    }

    private static Settings read(Map<String, String> values) {
        var all = new HashMap<>(values);
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(KioskSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .withDefaultValue("user.home", "/home/somebody")
                .build();
        return Settings.of(config.getConfigMapping(KioskSettings.class));
    }
}
