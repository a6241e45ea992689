package trumeau.device.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.device.DeviceException;

class CameraPolicyTest {

    private static final Map<String, CameraStart> TABLE =
            Map.of("DE", CameraStart.TOUCH, "US", CameraStart.ALWAYS_NOTIFIED, "FR", CameraStart.NOTICE);

    @Test
    void withoutATableTheSameHoldsEverywhere() {
        assertThat(CameraPolicy.DEFAULT.here()).isEqualTo(CameraStart.NOTICE);
        assertThat(CameraPolicy.of(CameraStart.ALWAYS_NOTIFIED).here()).isEqualTo(CameraStart.ALWAYS_NOTIFIED);
    }

    @Test
    void withATableTheStoresCountryDecides() {
        assertThat(in(Optional.of("US")).here()).isEqualTo(CameraStart.ALWAYS_NOTIFIED);
        assertThat(in(Optional.of("FR")).here()).isEqualTo(CameraStart.NOTICE);
    }

    @Test
    void aCountryThatTheTableLacksAndOneThatNobodyToldGetTheStrictest() {
        assertThat(in(Optional.of("CN")).here()).isEqualTo(CameraStart.TOUCH);
        assertThat(in(Optional.empty()).here()).isEqualTo(CameraStart.TOUCH);
    }

    @Test
    void whatWasWrittenIsReadBack() {
        for (var policy : List.of(
                CameraPolicy.of(CameraStart.TOUCH),
                in(Optional.of("US")),
                new CameraPolicy(CameraStart.NOTICE, Duration.ofSeconds(8), Map.of(), Optional.of("DE")))) {
            var config = new DeviceConfig("S", List.of("en"), "EUR", DeviceConfig.DEFAULT_SESSION_IDLE, policy);

            assertThat(DeviceConfigFile.read(DeviceConfigFile.write(config))).isEqualTo(config);
        }
    }

    @Test
    void aConfigThatSaysNothingOfTheCameraStartsItAfterTheNotice() {
        assertThat(read("").camera()).isEqualTo(CameraPolicy.DEFAULT);
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() -> read(",\"camera\":{\"start\":\"always\",\"noticeSeconds\":1,\"country\":\"XX\","
                        + "\"startByCountry\":{\"YY\":\"touch\",\"DE\":\"never\"},\"colour\":1}"))
                .isInstanceOf(DeviceException.class)
                .hasMessageContainingAll(
                        "camera.start is",
                        "both start and startByCountry",
                        "camera.noticeSeconds",
                        "camera.country \"XX\"",
                        "\"YY\"",
                        "camera.startByCountry.DE",
                        "camera.colour");
        assertThatThrownBy(() -> read(",\"camera\":true")).hasMessageContaining("camera is no object");
        assertThatThrownBy(() -> read(",\"camera\":{\"startByCountry\":{}}")).hasMessageContaining("empty");
    }

    private static CameraPolicy in(Optional<String> country) {
        return new CameraPolicy(CameraStart.NOTICE, CameraPolicy.DEFAULT_NOTICE, TABLE, country);
    }

    private static DeviceConfig read(String more) {
        var json = "{\"formatVersion\":1,\"storeName\":\"S\",\"languages\":[\"en\"],\"currency\":\"EUR\"" + more + "}";
        return DeviceConfigFile.read(json.getBytes(UTF_8));
    }
}
