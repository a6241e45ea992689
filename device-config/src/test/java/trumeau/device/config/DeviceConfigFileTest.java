package trumeau.device.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.DeviceException;

class DeviceConfigFileTest {

    private static final DeviceConfig CONFIG = new DeviceConfig(
                    "Maison Trumeau", List.of("en", "zh"), "EUR", Duration.ofSeconds(45))
            .on(new Screen(43, 750));

    @Test
    void whatWasWrittenIsReadBack() {
        assertThat(DeviceConfigFile.read(DeviceConfigFile.write(CONFIG))).isEqualTo(CONFIG);
    }

    @Test
    void theIdleTimeHasADefault() {
        var config = read("{\"formatVersion\":1,\"storeName\":\"S\",\"languages\":[\"en\"],\"currency\":\"EUR\"}");

        assertThat(config.sessionIdle()).isEqualTo(DeviceConfig.DEFAULT_SESSION_IDLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 120})
    void theShortestAndTheLongestIdleTimeAreRead(int seconds) {
        assertThat(read(idle(seconds)).sessionIdle()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 0, 29, 121, Integer.MAX_VALUE})
    void anIdleTimeThatHurriesOrForgetsShoppersIsRefused(int seconds) {
        assertThatThrownBy(() -> read(idle(seconds)))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("sessionIdleSeconds is " + seconds + "; it can be 30 to 120");
    }

    private static String idle(int seconds) {
        return "{\"formatVersion\":1,\"storeName\":\"S\",\"languages\":[\"en\"],\"currency\":\"EUR\","
                + "\"sessionIdleSeconds\":" + seconds + "}";
    }

    @Test
    void aGlassThatNobodyMeasuredIsTheUsualOne() {
        var start = "{\"formatVersion\":1,\"storeName\":\"S\",\"languages\":[\"en\"],\"currency\":\"EUR\"";

        assertThat(read(start + "}").screen()).isEqualTo(new Screen(32, 600));
        assertThat(read(start + ",\"screen\":{\"diagonal\":21.5}}").screen()).isEqualTo(new Screen(21.5, 600));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "{\"diagonal\":\"32\"}",
                "{\"diagonal\":2}",
                "{\"diagonal\":1e9}",
                "{\"bottomEdgeMm\":-1}",
                "{\"bottomEdgeMm\":600.5}",
                "{\"height\":600}",
                "null"
            })
    void aGlassThatCanNotBeIsRefused(String screen) {
        assertThatThrownBy(() -> read("{\"formatVersion\":1,\"storeName\":\"S\",\"languages\":[\"en\"],"
                        + "\"currency\":\"EUR\",\"screen\":" + screen + "}"))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("screen");
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        assertThatThrownBy(() -> read("{\"formatVersion\":1,\"storeName\":\" \",\"languages\":[\"en\",\"klingon\"],"
                        + "\"currency\":\"euros\",\"sessionIdleSeconds\":1,\"colour\":\"red\"}"))
                .isInstanceOf(DeviceException.class)
                .hasMessageContainingAll(
                        "storeName", "klingon", "euros", "sessionIdleSeconds", "unknown member colour");
    }

    @Test
    void anUnknownFormatIsRefusedBeforeAllElse() {
        assertThatThrownBy(() -> read("{\"formatVersion\":2,\"whatever\":true}"))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("formatVersion is 2")
                .hasMessageNotContaining("whatever");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "null", "{", "{\"formatVersion\":1,\"formatVersion\":1}", "{\"formatVersion\":1} x"})
    void whatIsNoConfigIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOfSatisfying(DeviceException.class, e -> assertThat(e.reason())
                .isEqualTo(DeviceException.Reason.CONFIG_MALFORMED));
    }

    private static DeviceConfig read(String json) {
        return DeviceConfigFile.read(json.getBytes(UTF_8));
    }
}
