package trumeau.kiosk.settings;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.settings.PhoneSettings.Shoppers;
import trumeau.kiosk.settings.SelfHealing.Ending;
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
        assertThat(settings.healing()).isEqualTo(new SelfHealing(Ending.MAY_END, Duration.ofSeconds(20)));
    }

    @Test
    void everyKeyIsHeeded() {
        var settings = read(Map.ofEntries(
                entry("trumeau.data", "/d"),
                entry("trumeau.origin", "https://store.example/origin"),
                entry("trumeau.trust", "/etc/trust.keys"),
                entry("trumeau.camera", "dir:photos?hold=3s"),
                entry("trumeau.camera-rotation", "90"),
                entry("trumeau.camera-mirrored", "true"),
                entry("trumeau.camera-crop", "0.1,0,0.8,1"),
                entry("trumeau.sync-interval", "PT90S"),
                entry("trumeau.staff-pin", "123456"),
                entry("trumeau.heal", "off"),
                entry("trumeau.screen-limit", "PT4S"),
                entry("trumeau.engine-cache", "/cache")));

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
                        Path.of("/cache"),
                        new SelfHealing(Ending.STAYS, Duration.ofSeconds(4))));
    }

    @Test
    void allWrongValuesAreToldAtOnceInOneLine() {
        var wrong = Map.ofEntries(
                entry("trumeau.data", "/d"),
                entry("trumeau.origin", "ftp://x"),
                entry("trumeau.camera", "???"),
                entry("trumeau.camera-rotation", "45"),
                entry("trumeau.camera-mirrored", "maybe"),
                entry("trumeau.camera-crop", "0,0,2,1"),
                entry("trumeau.sync-interval", "1 hour"),
                entry("trumeau.phone.listen", "8443"),
                entry("trumeau.phone.names", "kiosk 3"),
                entry("trumeau.phone.key", "/etc/phone.key"),
                entry("trumeau.phone.shoppers", "some"),
                entry("trumeau.inbox.address", "ftp://x/in"),
                entry("trumeau.inbox.token", "short"),
                entry("trumeau.inbox.interval", "PT1S"),
                entry("trumeau.inbox.visits", "yes"),
                entry("trumeau.heal", "perhaps"),
                entry("trumeau.screen-limit", "PT1H"),
                entry("trumeau.speech-program", "espeak-ng -v en; reboot"),
                entry("trumeau.staff-pin", "1234"));

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(SettingsException.class)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("1234;")
                .satisfies(e -> wrong.keySet().stream()
                        .filter(key -> !key.equals("trumeau.data"))
                        .forEach(key -> assertThat(e.getMessage()).contains(key + ": ")));
    }

    @Test
    void thePhoneIsOffUntilItIsToldWhereToListen() {
        var names = entry("trumeau.phone.names", "Kiosk3.store.lan, kiosk3");
        var certificate = entry("trumeau.phone.certificate", "/etc/phone.pem");
        var key = entry("trumeau.phone.key", "/etc/phone.key");

        assertThat(phone(Map.ofEntries(names, certificate, key))).isEmpty();
        assertThat(phone(Map.ofEntries(names, certificate, key, entry("trumeau.phone.listen", "0.0.0.0:8443"))))
                .contains(new PhoneSettings(
                        new ListenAddress("0.0.0.0", 8443),
                        List.of("kiosk3.store.lan", "kiosk3"),
                        Optional.of(new CertificateFiles(Path.of("/etc/phone.pem"), Path.of("/etc/phone.key"))),
                        Shoppers.NOT_LET_IN));
    }

    @Test
    void shoppersPhonesComeInOnlyWhereTheyAreLetIn() {
        var listen = entry("trumeau.phone.listen", "0.0.0.0:8443");

        assertThat(phone(Map.ofEntries(listen)).map(PhoneSettings::shoppers)).contains(Shoppers.NOT_LET_IN);
        assertThat(phone(Map.ofEntries(listen, entry("trumeau.phone.shoppers", "true")))
                        .map(PhoneSettings::shoppers))
                .contains(Shoppers.WELCOME);
    }

    @Test
    void eventsStayHereUntilTheyAreToldWhereToGo() {
        var token = entry("trumeau.inbox.token", "0123456789abcdef");

        assertThat(inbox(Map.ofEntries(token))).isEmpty();
        assertThat(inbox(Map.ofEntries(token, entry("trumeau.inbox.address", "https://store.example/inbox"))))
                .contains(new InboxSettings(
                        URI.create("https://store.example/inbox/"),
                        Optional.of("0123456789abcdef"),
                        Duration.ofMinutes(15)))
                .get()
                .asString()
                .doesNotContain("0123456789abcdef");
    }

    @Test
    void aTokenIsNotSentWhereOthersReadIt() {
        var token = entry("trumeau.inbox.token", "0123456789abcdef");

        assertThatThrownBy(() -> inbox(Map.ofEntries(token, entry("trumeau.inbox.address", "http://store.example/in"))))
                .hasMessageContaining("trumeau.inbox.address: must be https");
        assertThat(inbox(Map.ofEntries(token, entry("trumeau.inbox.address", "http://127.0.0.1:8000/in"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiosk:0", "kiosk:65536", ":8443", "a b:8443", "http://kiosk:8443", "1.2.3.4", "[::1:8443"})
    void whatIsNoPlaceToListenIsSaid(String listen) {
        assertThatThrownBy(() -> read(Map.of("trumeau.data", "/d", "trumeau.phone.listen", listen)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("trumeau.phone.listen")
                .hasMessageContaining("0.0.0.0:8443");
    }

    @Test
    void anAddressOfTheNextProtocolIsWrittenInBrackets() {
        var address = ListenAddress.parse("[fe80::1]:8443");

        assertThat(address).isEqualTo(new ListenAddress("fe80::1", 8443));
        assertThat(address.toString()).isEqualTo("[fe80::1]:8443");
    }

    @Test
    void aPinIsNeverPrinted() {
        assertThat(new StaffPin("123456").toString()).doesNotContain("123456");
    }

    private static Optional<PhoneSettings> phone(Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("trumeau.data", "/d");
        return PhoneSettings.of(Written.of(all));
    }

    private static Optional<InboxSettings> inbox(Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("trumeau.data", "/d");
        return InboxSettings.of(Written.of(all));
    }

    private static Settings read(Map<String, String> values) {
        return Settings.of(Written.of(values));
    }
}
