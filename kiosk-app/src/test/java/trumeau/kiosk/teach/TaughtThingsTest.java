package trumeau.kiosk.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.fixture.InstalledStore;
import trumeau.kiosk.fixture.SmallStore;
import trumeau.kiosk.teach.TaughtThings.Standing;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Topic;
import trumeau.vision.teach.Trial;

/** What counts of a book of lessons beside a generation. */
class TaughtThingsTest {

    private static final Trial TRIAL = new Trial(5, 5, 9, 0, List.of());

    @TempDir
    Path folder;

    @Test
    void aLessonCountsOnAfterANewReleaseOfTheSameModel() throws IOException {
        try (var device = new InstalledStore(folder)) {
            var book = LessonBook.open(folder, InstantSource.fixed(Instant.EPOCH));
            try (var first = ServingGeneration.load(device.next())) {
                book.add(new Lesson(Topic.ofCategory("redwear"), reds(first)), "", TRIAL);
            }
            try (var second = ServingGeneration.load(device.next())) {
                var again = LessonBook.open(folder, InstantSource.fixed(Instant.EPOCH));

                assertThat(TaughtThings.teaching(again, second)
                                .find(reds(second).get(2)))
                        .hasValueSatisfying(
                                found -> assertThat(found.topic().name()).isEqualTo("redwear"));
                assertThat(Standing.of(again.lessons().get(0), second)).isEqualTo(Standing.ON);
            }
        }
    }

    @Test
    void whatWasTaughtToAnotherModelIsSetAsideAndAnItemThatLeftIsNotCarried() throws IOException {
        try (var device = new InstalledStore(folder);
                var serving = ServingGeneration.load(device.next())) {
            var book = LessonBook.open(folder, InstantSource.fixed(Instant.EPOCH));
            var other = new EmbeddingSpaceId("f".repeat(64));
            var foreign = reds(serving).stream()
                    .map(view -> new Embedding(other, view.toArray()))
                    .toList();
            var aside = book.add(new Lesson(Topic.ofCategory("cape"), foreign), "", TRIAL);
            var gone = book.add(new Lesson(Topic.ofItem("gone-1", "redwear"), reds(serving)), "", TRIAL);

            assertThat(Standing.of(aside, serving)).isEqualTo(Standing.SET_ASIDE);
            assertThat(Standing.of(gone, serving)).isEqualTo(Standing.NOT_CARRIED);
            assertThat(TaughtThings.teaching(book, serving).find(reds(serving).get(2)))
                    .isEmpty();
            assertThat(book.lessons()).hasSize(2);
        }
    }

    /** Five views of something red. */
    private static List<Embedding> reds(ServingGeneration serving) throws IOException {
        var views = new ArrayList<Embedding>();
        for (var shade = 0; shade < 5; shade++) {
            var seen = serving.recogniser().recognise(SmallStore.photo("red", shade));
            views.add(seen.orElseThrow().embedding());
        }
        return views;
    }
}
