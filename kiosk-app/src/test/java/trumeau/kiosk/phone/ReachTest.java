package trumeau.kiosk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.settings.ListenAddress;
import trumeau.kiosk.settings.PhoneSettings;
import trumeau.kiosk.settings.PhoneSettings.Shoppers;

class ReachTest {

    @Test
    void aGivenNameIsSurerThanAnAddressAndThatThanWhatTheMachineCallsItself() {
        var reach = new Reach(
                List.of("kiosk3.store.lan"), List.of("192.168.1.20", "2001:db8::1"), List.of("box", "box.local"));

        assertThat(reach.pages(8443))
                .containsExactly(
                        "https://kiosk3.store.lan:8443/phone",
                        "https://192.168.1.20:8443/phone",
                        "https://[2001:db8::1]:8443/phone",
                        "https://box.local:8443/phone");
        assertThat(reach.names()).containsExactly("kiosk3.store.lan", "box", "box.local");
    }

    @Test
    void oneAddressIsReachedByThatAddressAlone() {
        assertThat(of("192.168.1.20")).isEqualTo(new Reach(List.of(), List.of("192.168.1.20"), List.of()));
        assertThat(of("2001:DB8::1")).isEqualTo(new Reach(List.of(), List.of("2001:db8:0:0:0:0:0:1"), List.of()));
    }

    @Test
    void everyAddressIsThoseOfThisMachineWithoutItsLoop() {
        assertThat(of("0.0.0.0").addresses()).doesNotContain("127.0.0.1", "0.0.0.0", "0:0:0:0:0:0:0:1");
    }

    private static Reach of(String host) {
        return Reach.of(
                new PhoneSettings(new ListenAddress(host, 8443), List.of(), Optional.empty(), Shoppers.NOT_LET_IN));
    }
}
