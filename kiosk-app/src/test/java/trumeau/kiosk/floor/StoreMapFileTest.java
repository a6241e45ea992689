package trumeau.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreMapFileTest {

    private static final String SOUND =
            """
            {"formatVersion":1,
             "outline":[{"x":0,"y":0},{"x":8,"y":0},{"x":8,"y":6},{"x":0,"y":6}],
             "rails":[{"code":"B1","x":1,"y":1,"width":2,"depth":0.5},{"code":"B2","x":4,"y":1,"width":2,"depth":0.5}],
             "kiosk":{"x":2,"y":5,"faces":"up"}}
            """;

    @Test
    void aMapIsReadAsItWasWritten() {
        var map = new StoreMap(
                List.of(new Point(0, 0), new Point(9, 0), new Point(9, 5), new Point(0, 5)),
                List.of(new Rail("B3", 1, 1, 2, 0.5)),
                List.of(new Fixture(Fixture.Kind.FITTING_ROOMS, 6, 1, 2, 1)),
                List.of(new Area("قسم الرجال", 0, 0, 5, 3)),
                Optional.of(new Stand(4, 4, Heading.LEFT)));

        assertThat(StoreMapFile.read(StoreMapFile.write(map))).isEqualTo(map);
    }

    @Test
    void fixturesAreasAndKioskMayBeAbsent() {
        var map = read(SOUND.replace(",\n \"kiosk\":{\"x\":2,\"y\":5,\"faces\":\"up\"}", ""));

        assertThat(map.fixtures()).isEmpty();
        assertThat(map.areas()).isEmpty();
        assertThat(map.kiosk()).isEmpty();
        assertThat(map.rail("B2")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "formatVersion":1   | "formatVersion":2     | formatVersion is 2; this version reads 1
                    "formatVersion":1,  | ``                    | formatVersion is null
                    "code":"B2"         | "code":"B1"           | two rails have the code B1
                    "x":4               | "x":2                 | the rails B1 and B2 lie upon each other
                    "x":4               | "x":7                 | rail B2 lies outside the outline
                    "x":4               | "x":"4"               | rails[1].x: missing, or not of the kind
                    "x":4,              | ``                    | rails[1].x: missing, or not of the kind
                    "x":4               | "x":1e9               | rails[1]: x and y are 0 or more
                    "x":4               | "x":4,"x":5           | no JSON, line 3
                    "code":"B2"         | "code":"B2","hue":1   | unknown member rails[1].hue
                    "code":"B2"         | "code":null           | rails[1].code: missing
                    "code":"B2"         | "code":"A very long rail" | rails[1]: a rail's code has 1 to 12 letters
                    "code":"B2"         | "code":"<b>2"         | holds < or >
                    "code":"B2"         | "code":"B\\u202e2"    | holds a letter that can't be seen, as a mark of writing direction
                    "y":5               | "y":7                 | the kiosk stands outside the outline
                    "up"                | "north"               | kiosk.faces: missing, or not of the kind
                    {"x":8,"y":6},{"x":0,"y":6} | {"x":0,"y":6},{"x":8,"y":6} | the outline crosses itself
                    "rails":[           | "rails":{             | no JSON
                    """)
    void whatIsWrongWithAMapIsNamed(String sound, String faulty, String message) {
        assertThat(SOUND).contains(sound);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(SOUND.replace(sound, faulty)))
                .withMessageStartingWith("store map: ")
                .withMessageContaining(message)
                .withMessageNotContaining("\u202e");
    }

    @Test
    void whatIsTooLargeIsNotParsed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoreMapFile.read(new byte[200_001]))
                .withMessage("store map has 200001 bytes; at most 200000 may be");
    }

    private static StoreMap read(String text) {
        return StoreMapFile.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
