package trumeau.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PicturesOnDiskTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 0};

    @TempDir
    Path data;

    @Test
    void aPictureThatSomebodyKeptIsCountedWhateverItsName() throws IOException {
        Files.write(Files.createDirectories(data.resolve("native/deep")).resolve("harmless.txt"), JPEG);

        assertThat(new PicturesOnDisk(data).count()).hasValue(1);
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertThat(new PicturesOnDisk(data.resolve("none")).count()).hasValue(0);
    }

    @Test
    void thePicturesOfAReleaseAreTheStoresOwn() throws IOException {
        Files.write(
                Files.createDirectories(data.resolve("generations/gen-1/pictures"))
                        .resolve("a.jpg"),
                JPEG);
        Files.writeString(data.resolve("device.db"), "no picture");

        assertThat(new PicturesOnDisk(data).count()).hasValue(0);
    }
}
