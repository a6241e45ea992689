package trumeau.kiosk.teach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.wiring.ServingException;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Topic;
import trumeau.vision.teach.Trial;

class LessonBookTest {

    private static final EmbeddingSpaceId SPACE = new EmbeddingSpaceId("a".repeat(64));
    private static final EmbeddingSpaceId OTHER = new EmbeddingSpaceId("b".repeat(64));
    private static final Trial TRIAL = new Trial(5, 4, 240, 1, List.of("T-9"));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path data;

    @Test
    void whatWasTaughtIsThereAfterARestart() {
        var taught = open().add(kimono(SPACE), "Ana", TRIAL);

        assertThat(open().lessons()).containsExactly(taught);
        assertThat(open().countingIn(SPACE)).containsExactly(kimono(SPACE));
    }

    @Test
    void whatWasTaughtToAnotherModelIsKeptAndDoesNotCount() {
        open().add(kimono(OTHER), "", TRIAL);

        assertThat(open().countingIn(SPACE)).isEmpty();
        assertThat(open().lessons()).hasSize(1);
        assertThat(open().countingIn(OTHER)).hasSize(1);
    }

    @Test
    void aLessonIsUndoneAndRedone() {
        var number = open().add(kimono(SPACE), "", TRIAL).number();

        assertThat(open().undo(number)).isPresent();
        assertThat(open().countingIn(SPACE)).isEmpty();
        assertThat(open().redo(number)).isPresent();
        assertThat(open().countingIn(SPACE)).hasSize(1);
        assertThat(open().undo(99)).isEmpty();
    }

    @Test
    void ofTwoLessonsAboutTheSameThingTheNewerCountsUntilTheOlderIsRedone() {
        var book = open();
        var first = book.add(kimono(SPACE), "", TRIAL);
        var second = book.add(new Lesson(Topic.ofCategory("kimono"), views(SPACE, 2)), "", TRIAL);

        assertThat(book.countingIn(SPACE)).containsExactly(second.lesson());
        book.redo(first.number());
        assertThat(book.countingIn(SPACE)).containsExactly(first.lesson());
        assertThat(book.lessons()).extracting(TaughtLesson::number).containsExactly(2L, 1L);
    }

    @Test
    void aBookThatCannotBeReadIsPutAside() throws IOException {
        open().add(kimono(SPACE), "", TRIAL);
        var text = Files.readString(data.resolve(LessonBook.FILE));
        var torn = text.substring(0, text.length() / 2);
        Files.writeString(data.resolve(LessonBook.FILE), torn);

        assertThat(open().lessons()).isEmpty();
        try (var files = Files.list(data)) {
            var aside = files.toList();
            assertThat(aside).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).startsWith("taught.json.unreadable-");
                assertThat(Files.readString(file)).isEqualTo(torn);
            });
        }
    }

    @Test
    void viewsThatAreNoNumbersMakeTheBookUnreadable() throws IOException {
        open().add(kimono(SPACE), "", TRIAL);
        var nan = "AADAfwAAwH8AAMB/";
        var text =
                Files.readString(data.resolve(LessonBook.FILE)).replaceFirst("\"[A-Za-z0-9+/]{16}\"", '"' + nan + '"');
        Files.writeString(data.resolve(LessonBook.FILE), text);

        assertThat(text).contains(nan);
        assertThat(open().lessons()).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDoesNotCount() throws IOException {
        var book = open();
        Files.createDirectory(data.resolve(LessonBook.FILE + ".tmp"));

        assertThatThrownBy(() -> book.add(kimono(SPACE), "", TRIAL))
                .isInstanceOf(ServingException.class)
                .hasMessageContaining(LessonBook.FILE);
        assertThat(book.lessons()).isEmpty();
    }

    private LessonBook open() {
        return LessonBook.open(data, CLOCK);
    }

    private static Lesson kimono(EmbeddingSpaceId space) {
        return new Lesson(Topic.ofCategory("kimono"), views(space, 1));
    }

    private static List<Embedding> views(EmbeddingSpaceId space, float first) {
        return IntStream.range(0, 5)
                .mapToObj(i -> new Embedding(space, new float[] {first, i, 0.5f}))
                .toList();
    }
}
