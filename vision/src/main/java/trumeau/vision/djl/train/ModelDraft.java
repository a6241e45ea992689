package trumeau.vision.djl.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import trumeau.vision.classify.ModelFolder;

/** A model folder in the making, beside the place it shall have; gone again unless it was finished. */
public final class ModelDraft implements AutoCloseable {

    private final Path target;
    private final Path folder;

    /** An empty draft; one that a killed process left is thrown away. */
    public ModelDraft(Path target) throws IOException {
        this.target = target.toAbsolutePath();
        this.folder = this.target.resolveSibling("." + this.target.getFileName() + ".new");
        delete();
        Files.createDirectory(folder);
    }

    /** Where to write. */
    public Path folder() {
        return folder;
    }

    /** Takes over the nets that lie in another model's folder, where there are any: each is one of its own. */
    public void copyInner(Path from) throws IOException {
        for (var name : ModelFolder.INNER) {
            if (Files.exists(from.resolve(name))) {
                Files.createDirectory(folder.resolve(name));
                try (var files = Files.list(from.resolve(name))) {
                    for (var file : files.toList()) {
                        Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
                    }
                }
            }
        }
    }

    /** Puts it into its place at once. */
    public void finish() throws IOException {
        Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void delete() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete();
    }
}
