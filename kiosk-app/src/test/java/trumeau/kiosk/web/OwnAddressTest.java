package trumeau.kiosk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnAddressTest {

    private final OwnAddress own = new OwnAddress(8080);

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8080", "localhost:8080", "[::1]:8080", "LOCALHOST:8080"})
    void itsOwnNamesAreAnswered(String host) {
        assertThat(own.refusal(List.of(host), List.of())).isEmpty();
        assertThat(own.refusal(List.of(host), List.of("http://" + host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:8080",
                "127.0.0.1",
                "127.0.0.1:80",
                "localhost.evil.example:8080",
                "127.0.0.1:8080.evil.example",
                "0.0.0.0:8080",
                ""
            })
    void aForeignHostIsRefused(String host) {
        assertThat(own.refusal(List.of(host), List.of())).contains(ProblemKind.FOREIGN_HOST);
    }

    @Test
    void noHostOrTwoHostsAreRefused() {
        assertThat(own.refusal(List.of(), List.of())).contains(ProblemKind.FOREIGN_HOST);
        assertThat(own.refusal(List.of("localhost:8080", "evil.example"), List.of()))
                .contains(ProblemKind.FOREIGN_HOST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://localhost:8080",
                "https://127.0.0.1:8080",
                "http://127.0.0.1:9090",
                "http://127.0.0.1:8080.evil.example"
            })
    void aForeignOriginIsRefused(String origin) {
        assertThat(own.refusal(List.of("127.0.0.1:8080"), List.of(origin))).contains(ProblemKind.FOREIGN_ORIGIN);
    }
}
