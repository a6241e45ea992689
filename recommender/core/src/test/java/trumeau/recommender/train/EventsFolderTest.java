package trumeau.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.recommender.RecommenderException;

class EventsFolderTest {

    /** The golden file of what devices send; they test it, too. */
    private static final Path GOLDEN =
            Path.of("../../device-config/src/test/resources/trumeau/device/outbox/batch.ndjson");

    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private final List<String> taken = new ArrayList<>();

    @Test
    void visitsAreReadOutOfWhatDevicesSend() throws IOException {
        write("a/0001.ndjson", Files.readString(GOLDEN));
        var read = read(Retention.ALL);

        assertThat(taken).hasSize(2).allMatch(row -> row.startsWith("0123456789abcdef0123456789abcdef/"));
        assertThat(taken).extracting(row -> row.substring(row.indexOf(' ') + 1)).containsExactly("T-1", "T-9");
        assertThat(read).isEqualTo(new EventsFolder.Read(1, 0, 0, Optional.of(NOVEMBER), new Refusals(0, List.of())));
    }

    @Test
    void aLineThatComesAgainCountsOnce() throws IOException {
        write("a/0001.ndjson", visit("a", 1, NOVEMBER) + visit("a", 2, NOVEMBER));
        write("a/0002.ndjson", visit("a", 2, NOVEMBER) + visit("b", 2, NOVEMBER.plusDays(3)));
        var read = read(Retention.ALL);

        assertThat(read.visits()).isEqualTo(3);
        assertThat(read.doubles()).isEqualTo(1);
        assertThat(read.newest()).contains(NOVEMBER.plusDays(3));
        assertThat(taken).hasSize(6);
    }

    @Test
    void whatIsForgottenIsNotReadAndErasingLeavesAllElse() throws IOException {
        var other = "{\"formatVersion\":1,\"kind\":\"call-ended\",\"at\":\"2026-11-01T10:05:00Z\"}\n";
        write("a/0001.ndjson", visit("a", 1, NOVEMBER));
        write("b/0001.ndjson", other + visit("b", 1, NOVEMBER) + "torn\n" + visit("b", 2, NOVEMBER.plusDays(9)));
        var kept = new Retention(NOVEMBER.plusDays(2), Set.of("a"), Set.of());

        assertThat(read(kept).forgotten()).isEqualTo(2);
        assertThat(taken).containsExactly("b/e/2 T-1", "b/e/2 T-2");
        assertThat(new EventsFolder(folder).erase(kept)).isEqualTo(2);
        assertThat(folder.resolve("a/0001.ndjson")).doesNotExist();
        assertThat(folder.resolve("b/0001.ndjson")).hasContent(other + "torn\n" + visit("b", 2, NOVEMBER.plusDays(9)));
        taken.clear();
        assertThat(read(Retention.ALL).visits()).isEqualTo(1);
    }

    @Test
    void aDayIsForgottenByItself() throws IOException {
        write("a.ndjson", visit("a", 1, NOVEMBER) + visit("a", 2, NOVEMBER.plusDays(1)));
        read(new Retention(LocalDate.MIN, Set.of(), Set.of(NOVEMBER)));

        assertThat(taken).containsExactly("a/e/2 T-1", "a/e/2 T-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "torn",
                "{}",
                "[]",
                "{\"kind\":\"visit-ended\",\"formatVersion\":1,\"at\":\"2026-11-01T10:05:00Z\",\"items\":[\"a\"]}",
                "{\"kind\":\"visit-ended\",\"formatVersion\":1,\"at\":\"today\",\"items\":[\"a\"],\"device\":\"d\","
                        + "\"epoch\":\"e\",\"number\":1}",
                "{\"kind\":\"visit-ended\",\"formatVersion\":1,\"at\":\"2026-11-01T10:05:00Z\",\"items\":[],"
                        + "\"device\":\"d\",\"epoch\":\"e\",\"number\":1}"
            })
    void aLineThatIsNoVisitIsNamedAndTheOthersCount(String line) throws IOException {
        write("a.ndjson", line + "\n" + visit("a", 1, NOVEMBER));
        var read = read(Retention.ALL);

        assertThat(read.visits()).isEqualTo(1);
        assertThat(read.refusals().count()).isEqualTo(1);
        assertThat(read.refusals().first()).allMatch(refusal -> refusal.startsWith("a.ndjson line 1: "));
    }

    @Test
    void whatIsNewerThanThisReaderIsPassedOver() throws IOException {
        write("a.ndjson", "{\"kind\":\"visit-ended\",\"formatVersion\":2}\n{\"kind\":\"worn\",\"formatVersion\":1}\n");
        var read = read(Retention.ALL);

        assertThat(read.visits() + read.refusals().count()).isZero();
    }

    @Test
    void aFileIsNoFolder() {
        assertThatThrownBy(() -> new EventsFolder(folder.resolve("none")))
                .isInstanceOf(RecommenderException.class)
                .hasMessageContaining("none");
    }

    private EventsFolder.Read read(Retention kept) {
        return new EventsFolder(folder).read(kept, row -> taken.add(row.shopper() + " " + row.item()));
    }

    private static String visit(String device, int number, LocalDate day) {
        return "{\"formatVersion\":1,\"kind\":\"visit-ended\",\"at\":\"" + day
                + "T10:05:00Z\",\"items\":[\"T-1\",\"T-2\"]," + "\"device\":\"" + device
                + "\",\"epoch\":\"e\",\"number\":" + number + "}\n";
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
