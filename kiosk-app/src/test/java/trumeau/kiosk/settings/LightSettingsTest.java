package trumeau.kiosk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LightSettingsTest {

    @Test
    void withoutANodeThereIsNoLight() {
        assertThat(light(Map.of())).isEmpty();
        assertThat(light(Map.of("daylight", "1:255"))).isEmpty();
    }

    @Test
    void aNodeAndItsPresetsAreRead() {
        assertThat(light(Map.of("address", "192.168.1.50", "daylight", "1:255, 2:180", "shop", "512:0")))
                .contains(new LightSettings(
                        "192.168.1.50",
                        6454,
                        0,
                        Map.of(
                                LightPreset.DAYLIGHT,
                                new TreeMap<>(Map.of(1, 255, 2, 180)),
                                LightPreset.SHOP,
                                new TreeMap<>(Map.of(512, 0)))));
        assertThat(light(Map.of("address", "lamps.lan:7000", "universe", "32767", "evening", "1:1")))
                .map(settings -> settings.host() + " " + settings.port() + " " + settings.universe())
                .contains("lamps.lan 7000 32767");
    }

    @ParameterizedTest
    @CsvSource({
        "address, 'http://lamps', 'like 192.168.1.50'",
        "address, 'lamps:0', 'like 192.168.1.50'",
        "address, 'lamps:65536', 'like 192.168.1.50'",
        "universe, '32768', '0 to 32767'",
        "universe, '-1', '0 to 32767'",
        "daylight, '0:255', 'not \"0:255\"'",
        "daylight, '513:1', 'not \"513:1\"'",
        "daylight, '1:256', 'not \"1:256\"'",
        "daylight, '1:2,1:3', 'each channel once'",
        "daylight, '1:2,', 'channel:level'",
        "evening, 'red', 'channel:level'"
    })
    void whatIsWrittenWronglyIsSaid(String key, String value, String said) {
        var written = new HashMap<>(Map.of("address", "lamps.lan", "shop", "1:1"));
        written.put(key, value);
        assertThatThrownBy(() -> light(written))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("trumeau.light." + key)
                .hasMessageContaining(said);
    }

    @Test
    void aNodeWithoutAPresetIsAnOversight() {
        assertThatThrownBy(() -> light(Map.of("address", "lamps.lan")))
                .hasMessageContaining("trumeau.light.address: set the channels of a preset");
    }

    @Test
    void theStartComplainsOfItToo() {
        assertThatThrownBy(() -> Settings.of(written(Map.of("daylight", "loud"))))
                .hasMessageContaining("trumeau.light.daylight");
    }

    private static Optional<LightSettings> light(Map<String, String> values) {
        return LightSettings.of(written(values));
    }

    private static KioskSettings written(Map<String, String> values) {
        var all = new HashMap<String, String>();
        values.forEach((key, value) -> all.put("trumeau.light." + key, value));
        all.put("trumeau.data", "/d");
        return Written.of(all);
    }
}
