package trumeau.vision.planted;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

class KeepsPictures {
    void asBytes(Path file, byte[] picture) throws IOException {
        Files.write(file, picture);
    }

    void asAnImage(File file, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "jpg", file);
    }

    Object toAnImageStream(File file) throws IOException {
        return ImageIO.createImageOutputStream(file);
    }

    Object toAFileStream(Path file) throws IOException {
        return Files.newOutputStream(file);
    }

    Object toAnOldFileStream(File file) throws IOException {
        return new FileOutputStream(file);
    }

    Object toAPrinter(File file) throws IOException {
        return new PrintWriter(file, StandardCharsets.UTF_8);
    }

    Object toAPrinterByName(String file) throws IOException {
        return new PrintWriter(file, StandardCharsets.UTF_8);
    }

    Object inMemory() {
        return new PrintWriter(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    }
}
