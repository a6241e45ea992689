package trumeau.recommender.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import trumeau.recommender.RecommenderException;
import trumeau.recommender.RecommenderException.Reason;
import trumeau.recommender.rating.Scale;

class RatingsFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "196,242,3,881250949",
                "196\t242\t3\t881250949",
                "196 242  3.0 881250949",
                "196;242;3;881250949000",
                "\n\nuser,item,rating,timestamp\n196,242,3,881250949",
                "\uFEFFitem_id,user_id,mood,rating,timestamp\r\n242,196,glad,3,1997-12-04T15:55:49Z\r\n",
                "\"user\",\"item\",\"rating\",\"timestamp\"\n\"196\",\"242\",\"3\",\"881250949\""
            })
    void manyWaysOfWritingMeanTheSame(String text) throws IOException {
        var ratings = read(text).ratings();

        assertThat(ratings.size()).isEqualTo(1);
        assertThat(ratings.userNames().name(0)).isEqualTo("196");
        assertThat(ratings.itemNames().name(0)).isEqualTo("242");
        assertThat(ratings.value(0)).isEqualTo(3);
        assertThat(ratings.time(0)).isEqualTo(881250949000L);
    }

    @Test
    void idsAreAnyText() throws IOException {
        var ratings = read("\"a, \"\"b\"\"\",👗,1\n9999999999,007,2\n9999999999,7,3\n")
                .ratings();

        assertThat(ratings.userNames().find("a, \"b\"")).isZero();
        assertThat(ratings.userNames().find("9999999999")).isEqualTo(1);
        assertThat(ratings.itemNames().find("👗")).isZero();
        assertThat(ratings.itemNames().find("007"))
                .isNotEqualTo(ratings.itemNames().find("7"));
        assertThat(ratings.hasTimes()).isFalse();
    }

    @Test
    void badRowsAreRefusedByLineAndTheOthersStand() throws IOException {
        var loaded = read("1,10,5\n2\n\n3,11,five\n4,12,NaN\n5,13,4\n6,14\n7,15,Infinity\n,16,3\n");

        assertThat(loaded.ratings().size()).isEqualTo(2);
        assertThat(loaded.refused()).isEqualTo(6);
        assertThat(loaded.firstRefusals())
                .satisfiesExactly(
                        said -> assertThat(said).startsWith("line 2: a row needs a user and an item"),
                        said -> assertThat(said).startsWith("line 4: a rating is a number, not \"five\""),
                        said -> assertThat(said).startsWith("line 5: a rating is a finite number"),
                        said -> assertThat(said).startsWith("line 7: a row needs a rating"),
                        said -> assertThat(said).startsWith("line 8: a rating is a finite number"),
                        said -> assertThat(said).startsWith("line 9: a rating needs a user"));
    }

    @Test
    void repeatedPairsAreCountedAndTheNewestStands() throws IOException {
        var loaded = read("a,x,1,881250950\na,x,5,881250949\na,y,3,1\n");

        assertThat(loaded.repeated()).isEqualTo(1);
        assertThat(loaded.ratings().value(0)).isEqualTo(1);
    }

    @Test
    void aGivenScaleRefusesWhatItDoesNotHave() throws IOException {
        var file = Files.writeString(folder.resolve("r.csv"), "a,x,1\na,y,6\nb,x,0\n");
        var loaded = RatingsFile.read(file, Optional.of(new Scale(1, 5)), rows -> {});

        assertThat(loaded.ratings().size()).isEqualTo(1);
        assertThat(loaded.outsideScale()).isEqualTo(2);
        assertThat(loaded.refused()).isEqualTo(2);
        assertThat(loaded.ratings().scale()).isEqualTo(new Scale(1, 5));
        assertThat(loaded.firstRefusals().get(0)).isEqualTo("line 2: a rating lies in 1,5, not 6.0");
    }

    @Test
    void progressIsToldWhileRowsAreRead() throws IOException {
        var file = Files.writeString(folder.resolve("r.csv"), "u,i,1\n".repeat(140_000));
        var told = new ArrayList<Long>();
        var loaded = RatingsFile.read(file, Optional.empty(), told::add);

        assertThat(told).containsExactly(65_536L, 131_072L);
        assertThat(loaded.repeated()).isEqualTo(139_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "user,item,rating\n", "user,item\n1,2\n", "hello"})
    void aFileWithoutRatingsIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.MALFORMED))
                .hasMessageContaining("holds no rating");
    }

    @Test
    void aPictureIsRefused() throws IOException {
        var file = Files.write(folder.resolve("x"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});

        assertThatThrownBy(() -> RatingsFile.read(file, Optional.empty(), rows -> {}))
                .isInstanceOfSatisfying(
                        RecommenderException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
    }

    private RatingsFile.Loaded read(String text) throws IOException {
        return RatingsFile.read(Files.writeString(folder.resolve("ratings.csv"), text), Optional.empty(), rows -> {});
    }
}
