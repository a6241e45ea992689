package trumeau.vision.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.frame.PhotoSet.Labels;
import trumeau.vision.frame.PhotoSet.Split;

class PhotoSetTest {

    private static final Path CLOTHING = Path.of("../../shared/data/clothing");

    @TempDir
    Path folder;

    @Test
    void classFoldersAreLabels() throws IOException {
        touch("Shirt/a.JPG", "Shirt/notes.txt", "hat/b.png", ".cache/c.jpg");
        var photos = PhotoSet.read(folder, Split.ALL, Labels.ALL);

        assertThat(photos.photos()).extracting(LabelledPhoto::label).containsExactly("shirt", "hat");
        assertThat(photos.labels()).containsExactly("hat", "shirt");
        assertThat(PhotoSet.hasSplits(folder)).isFalse();
    }

    @Test
    void classFoldersMayBeSplit() throws IOException {
        touch("train/shirt/a.jpg", "validation/shirt/b.jpg", "validation/hat/c.jpg");

        assertThat(PhotoSet.read(folder, Split.VALIDATION, Labels.ALL).photos()).hasSize(2);
        assertThat(PhotoSet.read(folder, Split.ALL, Labels.ALL).photos()).hasSize(3);
    }

    @Test
    void plainPhotosHaveNoLabels() throws IOException {
        touch("a.jpg", "b.jpg");
        var photos = PhotoSet.read(folder, Split.ALL, Labels.ALL);

        assertThat(photos.photos()).hasSize(2);
        assertThat(photos.labels()).isEmpty();
    }

    @Test
    void aTableIsReadWithItsSplitsAndItsUnknownRowsCounted() throws IOException {
        touch("images/a.jpg", "images/b.jpg", "images/c.jpg", "images/d.jpg");
        Files.writeString(
                folder.resolve("labels.csv"),
                """
                image,label,split,top10_class
                a,T-Shirt,train,t-shirt
                b,Hoodie,train,
                c,Not sure,train,
                d,Blouse,validation,shirt
                gone,Hat,train,hat
                """);

        var train = PhotoSet.read(folder, Split.TRAIN, Labels.ALL);
        assertThat(train.photos()).extracting(LabelledPhoto::label).containsExactly("t-shirt", "hoodie");
        assertThat(train.skipped()).isEqualTo(2);
        assertThat(PhotoSet.read(folder, Split.ALL, Labels.TOP10).photos())
                .extracting(LabelledPhoto::label)
                .containsExactly("t-shirt", "shirt");
    }

    @Test
    void aTableWithoutSplitsHasNone() throws IOException {
        touch("images/a.jpg", "images/b.jpg");
        Files.writeString(
                folder.resolve("labels.csv"),
                """
                image,label
                a,Shirt
                b,Not sure
                gone,Hat
                """);

        assertThat(PhotoSet.hasSplits(folder)).isFalse();
        refused(folder, Split.TRAIN, "aren't split");
        var all = PhotoSet.read(folder, Split.ALL, Labels.ALL);
        assertThat(all.photos()).extracting(LabelledPhoto::label).containsExactly("shirt");
        assertThat(all.skipped()).isEqualTo(2);
    }

    @Test
    void aTableWithSplitsHasThem() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "image, label, split\n");

        assertThat(PhotoSet.hasSplits(folder)).isTrue();
    }

    @Test
    void aTableOfWhichNothingIsLeftSaysHowManyRowsWereSkipped() throws IOException {
        Files.writeString(folder.resolve("labels.csv"), "image,label\ngone,Hat\nlost,Shirt\n");

        refused(folder, Split.ALL, "2 rows skipped");
    }

    @Test
    void whatCannotBeReadSaysWhatIsUnderstood() throws IOException {
        refused(folder.resolve("nowhere"), Split.ALL, "no such folder");
        refused(folder, Split.ALL, "class folders");
        touch("shirt/a.jpg");
        refused(folder, Split.TRAIN, "aren't split");
        Files.writeString(folder.resolve("labels.csv"), "a;b\n");
        refused(folder, Split.ALL, "image and label");
    }

    @Test
    void theClothingPhotosAreRead() {
        assumeTrue(Files.isDirectory(CLOTHING), "the clothing photos (shared/data/clothing) are not here");

        assertThat(PhotoSet.read(CLOTHING, Split.VALIDATION, Labels.TOP10).labels())
                .hasSize(10);
    }

    private static void refused(Path path, Split split, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhotoSet.read(path, split, Labels.ALL))
                .withMessageContaining(message);
    }

    private void touch(String... names) throws IOException {
        for (var name : names) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
    }
}
