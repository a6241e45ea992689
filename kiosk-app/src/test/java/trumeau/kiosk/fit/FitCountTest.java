package trumeau.kiosk.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import trumeau.device.outbox.Event.Fit;
import trumeau.recommender.catalog.ItemId;

class FitCountTest {

    @ParameterizedTest
    @CsvSource({
        "8,7,5,RUNS_SMALL",
        "8,11,1,AS_USUAL",
        "0,4,6,RUNS_LARGE",
        "8,8,4,DIFFERS",
        "6,2,6,DIFFERS",
        "4,4,4,DIFFERS",
        "10,0,0,RUNS_SMALL"
    })
    void whatIsSaidIsWhatWasAnsweredMoreOftenThanAnythingElse(int up, int usual, int down, Finding finding) {
        assertThat(new FitCount(up, usual, down).finding()).contains(finding);
    }

    @Test
    void ofFewerThanTenNothingIsSaid() {
        assertThat(new FitCount(9, 0, 0).finding()).isEmpty();
        assertThat(FitCount.NONE.finding()).isEmpty();
        assertThat(new FitCount(9, 0, 0).plus(FitCount.of(Fit.SIZE_DOWN, 1)).finding())
                .contains(Finding.RUNS_SMALL);
    }

    @Test
    void countsOfAReleaseAreReadAsTheyWereWritten() {
        var fits = new ReleasedFits(
                List.of(new ReleasedFits.OfItem("T-1", 8, 7, 5)), Optional.of(LocalDate.parse("2026-11-01")));

        assertThat(ReleasedFitsFile.read(ReleasedFitsFile.write(fits))).isEqualTo(fits);
        assertThat(fits.of(new ItemId("T-1"))).isEqualTo(new FitCount(8, 7, 5));
        assertThat(fits.of(new ItemId("T-2"))).isEqualTo(FitCount.NONE);
    }

    @Test
    void noAnswerIsCountedTwice() {
        var all = new ReleasedFits(List.of(), Optional.of(LocalDate.parse("2026-11-01")));

        assertThat(all.lacks(LocalDate.parse("2026-11-01"))).isFalse();
        assertThat(all.lacks(LocalDate.parse("2026-11-02"))).isTrue();
        assertThat(new ReleasedFits(List.of(), Optional.empty()).lacks(LocalDate.EPOCH))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"item":"T-1","sizeUp":-1,"asUsual":0,"sizeDown":0}   | counts[0]: answers are 0 to 1000000, not -1
                    {"item":"T-1","sizeUp":1.5,"asUsual":0,"sizeDown":0}  | counts[0].sizeUp: missing, or not of the kind
                    {"item":"T-1","sizeUp":1,"asUsual":0}                 | counts[0].sizeDown: missing
                    {"item":"T-1","sizeUp":1,"asUsual":0,"sizeDown":0},{"item":"T-1","sizeUp":1,"asUsual":0,"sizeDown":0} | an item has its counts twice
                    """)
    void whatIsWrongWithCountsIsNamed(String counts, String message) {
        var text = "{\"formatVersion\":1,\"counts\":[" + counts + "]}";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleasedFitsFile.read(text.getBytes(StandardCharsets.UTF_8)))
                .withMessageStartingWith("fit counts: ")
                .withMessageContaining(message);
    }
}
