package trumeau.device.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.device.DeviceException;

class ReleaseManifestTest {

    private static final String GOOD = new String(ReleaseManifest.write(Given.release(7)), UTF_8);

    @Test
    void whatWasWrittenIsReadBack() {
        assertThat(ReleaseManifest.read(GOOD.getBytes(UTF_8))).isEqualTo(Given.release(7));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../etc/passwd",
                "/etc/passwd",
                "pictures/../../x",
                "pictures//x",
                "./x",
                ".release.signed",
                "a\\\\b",
                "C:x",
                "x/",
                "",
                "a b",
                "ünïcode",
                "a\\u0000b",
                "CATALOGUE.jsonl",
                "pictures",
                "pictures/A.jpg/b",
                "a/b/c/d/e/f/g/h/i"
            })
    void aDangerousNameIsRefused(String name) {
        assertMalformed(withArtefact(name));
    }

    @Test
    void aPlainNameIsNotRefused() {
        assertThat(ReleaseManifest.read(withArtefact("Pictures-2/b_c.d.jpg").getBytes(UTF_8))
                        .artefacts())
                .hasSize(3);
    }

    private static String withArtefact(String name) {
        return GOOD.replace(
                "]}",
                ",{\"name\":\"" + name + "\",\"kind\":\"picture\",\"sha256\":\"" + "0".repeat(64) + "\",\"size\":1}]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "formatVersion\":1 | formatVersion\":2",
                "formatVersion\":1 | formatVersion\":1,\"formatVersion\":1",
                "number\":7 | number\":0",
                "number\":7 | number\":7.5",
                "number\":7 | number\":99999999999999999999",
                "number\":7 | number\":\"7\"",
                "number\":7 | number\":7,\"surprise\":1",
                "\"size\":14 | \"size\":-1",
                "\"size\":14 | \"size\":2147483648",
                "\"kind\":\"picture\" | \"kind\":\"program\"",
                "stock\":\"store | stock\":\"STORE",
                "publishedAt\":\"2026 | publishedAt\":\"2036",
                "publishedAt\":\"2026 | publishedAt\":\"soon",
                "10:00:00Z\",\"expiresAt | 10:00:00.5Z\",\"expiresAt",
            })
    void aWrongMemberIsRefused(String good, String bad) {
        assertThat(GOOD).contains(good);
        assertMalformed(GOOD.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad)));
    }

    @Test
    void endlessNestingIsRefused() {
        assertMalformed("[".repeat(10_000));
        assertMalformed("{\"formatVersion\":1,\"number\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}");
    }

    @Test
    void aSecondDocumentOrNoDocumentIsRefused() {
        assertMalformed(GOOD + "{}");
        assertMalformed("");
        assertMalformed("null");
        assertMalformed("7");
    }

    @Test
    void moreThanFourMegabytesAreNotParsed() {
        assertMalformed(" ".repeat(OriginLayout.LARGEST_RELEASE) + GOOD);
    }

    private static void assertMalformed(String json) {
        assertThatThrownBy(() -> ReleaseManifest.read(json.getBytes(UTF_8)))
                .isInstanceOfSatisfying(DeviceException.class, e -> assertThat(e.reason())
                        .isEqualTo(DeviceException.Reason.RELEASE_MALFORMED));
    }
}
