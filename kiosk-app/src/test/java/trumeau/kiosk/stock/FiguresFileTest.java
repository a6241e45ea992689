package trumeau.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileIsReadOnceWhenItStandsStillAndAgainWhenItHasChanged() throws IOException {
        var file = folder.resolve("figures.csv");
        var watched = new FiguresFile(file);

        assertThat(watched.look()).isEmpty();
        write(file, "item,stock\nT-1,3\n", 1);
        assertThat(watched.look()).as("it may still be written").isEmpty();
        assertThat(watched.look().orElseThrow().lines()).hasSize(1);
        assertThat(watched.look()).isEmpty();

        write(file, "item,stock\nT-1,2\nT-2,4\n", 2);
        assertThat(watched.look()).isEmpty();
        var content = watched.look().orElseThrow();
        assertThat(content.lines()).hasSize(2);
        assertThat(content.written().toInstant()).isEqualTo(Instant.ofEpochSecond(2));
    }

    @Test
    void whatCouldNotBeTakenIsGivenAgain() throws IOException {
        var file = folder.resolve("figures.csv");
        var watched = new FiguresFile(file);
        write(file, "item,stock\nT-1,3\n", 1);
        assertThat(watched.look()).isEmpty();
        assertThat(watched.look()).isPresent();
        watched.again();

        assertThat(watched.look()).isPresent();
        assertThat(watched.look()).isEmpty();
    }

    @Test
    void aFileThatGrowsIsLeftUntilItIsDone() throws IOException {
        var file = folder.resolve("figures.csv");
        var watched = new FiguresFile(file);
        write(file, "item,stock\nT-1", 1);
        assertThat(watched.look()).isEmpty();
        write(file, "item,stock\nT-1,30\n", 1);

        assertThat(watched.look()).isEmpty();
        assertThat(watched.look().orElseThrow().lines().get(0).field("stock")).contains("30");
    }

    @Test
    void rubbishIsToldOnceAndTheFileMayGoAwayAndComeBack() throws IOException {
        var file = folder.resolve("figures.json");
        var watched = new FiguresFile(file);
        write(file, "no json", 1);
        assertThat(watched.look()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(watched::look);
        assertThat(watched.look()).isEmpty();

        Files.delete(file);
        assertThat(watched.look()).isEmpty();
        write(file, "[{\"item\":\"T-1\",\"stock\":1}]", 3);
        assertThat(watched.look()).isEmpty();
        assertThat(watched.look()).isPresent();
    }

    private static void write(Path file, String text, long second) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
