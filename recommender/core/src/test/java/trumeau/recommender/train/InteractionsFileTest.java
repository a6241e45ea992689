package trumeau.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.catalog.ItemId;

class InteractionsFileTest {

    private static final Instant MOMENT = Instant.parse("1997-12-04T15:55:49Z");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "196,242,3,881250949",
                "196\t242\t3\t881250949",
                "196 242  3 881250949",
                "196;242;3;881250949000",
                "user,item,rating,timestamp\n196,242,3,881250949",
                "\uFEFFitem_id,user_id,mood,rating,timestamp\r\n242,196,glad,3,1997-12-04T15:55:49Z\r\n",
                "user_id:token\titem_id:token\trating:float\ttimestamp:float\n196\t242\t3\t881250949.0"
            })
    void manyWaysOfWritingMeanTheSame(String text) throws IOException {
        assertThat(read(text).interactions())
                .containsExactly(new Interaction("196", new ItemId("242"), 3, Optional.of(MOMENT)));
    }

    @Test
    void idsAreAnyText() throws IOException {
        var loaded = read("\"a, \"\"b\"\"\",👗\n9999999999,007\n");

        assertThat(loaded.interactions())
                .containsExactly(
                        Interaction.of("a, \"b\"", new ItemId("👗")), Interaction.of("9999999999", new ItemId("007")));
    }

    @Test
    void badRowsAreRefusedByLineAndTheOthersStand() throws IOException {
        var loaded = read("1,10,5\n2\n\n3,11,five\n4,12,NaN\n5,13,4\n");

        assertThat(loaded.interactions()).hasSize(2);
        assertThat(loaded.refused()).isEqualTo(3);
        assertThat(loaded.firstRefusals().get(0)).startsWith("line 2: a row needs a user and an item");
        assertThat(loaded.firstRefusals().get(1)).startsWith("line 4: a rating is a number, not \"five\"");
        assertThat(loaded.firstRefusals().get(2)).startsWith("line 5: ");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("", Reason.MALFORMED);
        assertRefused("user,item\n", Reason.MALFORMED);
    }

    @Test
    void aPictureIsRefused() throws IOException {
        var file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});

        assertThatThrownBy(() -> InteractionsFile.read(file))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
    }

    private void assertRefused(String text, Reason reason) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private InteractionsFile.Loaded read(String text) throws IOException {
        return InteractionsFile.read(Files.writeString(folder.resolve("interactions.csv"), text));
    }
}
