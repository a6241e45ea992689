package trumeau.kiosk.taste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.kiosk.taste.ProfileVerdict.Reason;

class ProfileTextTest {

    private static final SizeKind SHOES = new SizeKind("shoes");
    private static final Choosable STORE = new Choosable(
            List.of(
                    new Choosable.Kind(SizeKind.LETTERS, List.of("shirt"), List.of("S", "M", "L")),
                    new Choosable.Kind(new SizeKind("hat"), List.of("hat"), List.of("S/M", "均码, groß & klein")),
                    new Choosable.Kind(SHOES, List.of("shoes"), List.of("41", "42.5"))),
            List.of("navy", "red"),
            List.of("men", "women"),
            List.of("plain", "striped"),
            Optional.empty());
    private static final Preferences ALL = new Preferences(
            Map.of(
                    SizeKind.LETTERS,
                    List.of("M", "L"),
                    new SizeKind("hat"),
                    List.of("S/M", "均码, groß & klein"),
                    SHOES,
                    List.of("42.5")),
            Optional.of(new BigDecimal("80")),
            List.of("navy"),
            List.of("women"),
            List.of("striped", "plain"));

    @Test
    void aBudgetThatNoCodeCouldHoldIsRefused() {
        for (var money : List.of("79.999", "1E-999999999")) {
            assertThatThrownBy(() -> new Preferences(
                            Map.of(), Optional.of(new BigDecimal(money)), List.of(), List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two decimals");
        }
    }

    @Test
    void whatWasWrittenIsRead() {
        var text = ProfileText.of(ALL, "EUR").orElseThrow();

        assertThat(text).startsWith("trumeau-profile:1?size.letters=M,L&").hasSizeLessThan(ProfileText.LONGEST);
        assertThat(text).endsWith("&pattern=striped,plain");
        assertThat(read(text)).isEqualTo(new ProfileVerdict.Taken(ALL));
        assertThat(read(" " + text + "\n")).isEqualTo(new ProfileVerdict.Taken(ALL));
    }

    @Test
    void nothingAndTooMuchMakeNoCode() {
        assertThat(ProfileText.of(Preferences.NONE, "EUR")).isEmpty();
        var long40 =
                List.of("a".repeat(40), "b".repeat(40), "c".repeat(40), "d".repeat(40), "e".repeat(40), "f".repeat(40));
        assertThat(ProfileText.of(new Preferences(Map.of(), Optional.empty(), long40, List.of(), List.of()), "EUR"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trumeau-profile:1?size.letters=XXL",
                "trumeau-profile:1?size.trousers=42.5",
                "trumeau-profile:1?colour=petrol",
                "trumeau-profile:1?department=kids",
                "trumeau-profile:1?pattern=dotted",
                "trumeau-profile:1?colour=navy&pattern=striped,dotted",
                "trumeau-profile:1?max=80-USD"
            })
    void aProfileOfAnotherShopIsRefused(String text) {
        assertThat(read(text)).isEqualTo(new ProfileVerdict.Refused(Reason.OTHER_SHOP));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trumeau-profile:",
                "trumeau-profile:1",
                "trumeau-profile:1?",
                "trumeau-profile:x?colour=navy",
                "trumeau-profile:1?colour",
                "trumeau-profile:1?colour=",
                "trumeau-profile:1?colour=navy,navy",
                "trumeau-profile:1?colour=navy&colour=red",
                "trumeau-profile:1?pattern=",
                "trumeau-profile:1?pattern=plain,plain",
                "trumeau-profile:1?pattern=plain&pattern=striped",
                "trumeau-profile:1?patterns=plain",
                "trumeau-profile:1?price=3",
                "trumeau-profile:1?max=-5-EUR",
                "trumeau-profile:1?max=0-EUR",
                "trumeau-profile:1?max=1e9-EUR",
                "trumeau-profile:1?size.=M",
                "trumeau-profile:1?size.letters=%zz",
                "trumeau-profile:1?colour=%00navy",
                "trumeau-profile:1?colour=<script>alert(1)</script>",
                "trumeau-profile:1?colour=\u202Enavy",
                "https://elsewhere.example/?trumeau-profile:1?colour=navy",
                ""
            })
    void aForgedOneIsRefused(String text) {
        assertThat(read(text)).isEqualTo(new ProfileVerdict.Refused(Reason.MALFORMED));
    }

    @Test
    void oneThatIsTooLongOrOfAnotherVersionIsRefusedAsSuch() {
        assertThat(read("trumeau-profile:1?colour=" + "navy,".repeat(60)))
                .isEqualTo(new ProfileVerdict.Refused(Reason.TOO_LONG));
        assertThat(read("trumeau-profile:2?colour=navy")).isEqualTo(new ProfileVerdict.Refused(Reason.OTHER_VERSION));
    }

    @Test
    void noGarbageEverDoesMoreThanBeRefused() {
        var dice = new SplittableRandom(7);
        var letters = "trumeau-profile:1?size.letters=M,&%0aé\u202E\u0000colour";
        for (var i = 0; i < 5_000; i++) {
            var text = new StringBuilder("trumeau-profile:1?");
            for (var j = dice.nextInt(40); j > 0; j--) {
                text.append(letters.charAt(dice.nextInt(letters.length())));
            }
            assertThat(read(text.toString())).isInstanceOf(ProfileVerdict.Refused.class);
        }
    }

    private static ProfileVerdict read(String text) {
        return ProfileText.read(text, STORE, "EUR");
    }
}
