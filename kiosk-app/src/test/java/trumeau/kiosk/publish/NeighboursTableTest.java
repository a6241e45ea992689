package trumeau.kiosk.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.kiosk.elsewhere.Elsewhere;
import trumeau.kiosk.elsewhere.Neighbour;
import trumeau.kiosk.elsewhere.StockThere;

class NeighboursTableTest {

    private static final String SOUND =
            """
            store,metres,address,item,size,colour,pieces,counted_at
            North Street,850,"12, North Street",T-1,M,navy,2,2026-11-01T10:00:00Z
            North Street,850,"12, North Street",T-1,L,,0,2026-11-01T10:00:00Z
            Harbour,,,T-1,M,navy,1,2026-11-01T07:00:00Z
            """;

    @TempDir
    Path folder;

    @Test
    void eachStoreIsToldOnceAndEachFigureWithItsMoment() throws IOException {
        var told = read(SOUND);

        assertThat(told.stores())
                .containsExactly(
                        new Neighbour(
                                "North Street", Optional.of(850), Optional.of("12, North Street"), Optional.empty()),
                        new Neighbour("Harbour", Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(told.stock())
                .hasSize(3)
                .contains(new StockThere(
                        "Harbour", "T-1", "M", Optional.of("navy"), 1, Instant.parse("2026-11-01T07:00:00Z")))
                .contains(new StockThere(
                        "North Street", "T-1", "L", Optional.empty(), 0, Instant.parse("2026-11-01T10:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    counted_at    | moment     | line 1: the header lacks [counted_at] and has unknown columns [moment]
                    L,,0          | L,,some    | line 3: no whole number: For input string: "some"
                    L,,0          | L,,-1      | line 3: pieces are 0 or more, not -1
                    T-1,L         | T-1,       | line 3: column size is empty
                    07:00:00Z     | noon       | line 4: counted_at is written as 2026-11-01T10:00:00Z, not "2026-11-01Tnoon"
                    Harbour,,,    | Harbour,7km,, | line 4: no whole number
                    Harbour,,,    | North Street,,, | line 4: North Street has another distance, address or hours
                    Harbour       | Har\u200fbour   | line 4: a store's name "Har?bour" holds a letter that can't be seen
                    """)
    void whatIsWrongIsNamedWithItsLine(String sound, String faulty, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(SOUND.replace(sound, faulty)))
                .withMessageContaining(message);
    }

    @Test
    void aTableOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> read("")).withMessageContaining("has a header with");
    }

    private Elsewhere read(String text) throws IOException {
        return NeighboursTable.read(Files.writeString(folder.resolve("neighbours.csv"), text));
    }
}
