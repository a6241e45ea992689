package trumeau.kiosk.demo.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingExportTest {
    @Test
    void writesTheAskedNumberOfPicturesIntoEachCategory(@TempDir Path out) throws IOException {
        DrawingExport.export(out, new DrawingExport.Order(3, 1, 96), (done, of) -> {});

        for (String category : Cut.categories()) {
            try (Stream<Path> files = Files.list(out.resolve(category))) {
                for (Path file : files.toList()) {
                    BufferedImage picture = ImageIO.read(file.toFile());
                    assertThat(Math.max(picture.getWidth(), picture.getHeight()))
                            .isEqualTo(96);
                }
            }
            assertThat(out.resolve(category)).isDirectoryContaining("glob:**0003.jpg");
        }
    }
}
