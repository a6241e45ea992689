package trumeau.device.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.DeviceException;

class TrustedKeyTest {

    @Test
    void itsTextIsReadBack() {
        assertThat(TrustedKey.parse(Given.KEY.text() + "\n").id()).isEqualTo(Given.KEY.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ed25519:", "ed25519:AAAA", "ed25519:%%%", "rsa:AAAA", "ed25519"})
    void otherTextIsRefusedWithAHint(String text) {
        assertThatThrownBy(() -> TrustedKey.parse(text))
                .isInstanceOf(DeviceException.class)
                .hasMessageContaining("origin init");
    }
}
