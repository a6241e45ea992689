package trumeau.vision.djl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Model folders with nets for both engines, made as a release has them. */
public final class BothNets {

    private BothNets() {}

    /** Copies a model folder and adds what it lacks, and the folders in it do. */
    public static Path of(Path model, Path target) {
        try (var files = Files.list(model)) {
            Files.createDirectories(target);
            for (var file : files.toList()) {
                if (Files.isDirectory(file)) {
                    of(file, target.resolve(file.getFileName()));
                } else {
                    Files.copy(file, target.resolve(file.getFileName()));
                }
            }
            for (var file : ModelCompletion.of(model).entrySet()) {
                Files.write(target.resolve(file.getKey()), file.getValue());
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
