package trumeau.kiosk.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trumeau.vision.VisionException;

/** Takes pictures from a store's folder and remembers which could not be used. */
final class PictureShelf {

    private final Path folder;
    private final CataloguePictures pictures;
    private final List<String> complaints = new ArrayList<>();

    PictureShelf(Path folder, CataloguePictures pictures) {
        this.folder = folder.toAbsolutePath().normalize();
        this.pictures = pictures;
    }

    List<SeenPicture> take(List<String> names) throws IOException {
        var seen = new ArrayList<SeenPicture>();
        for (var name : names) {
            take(name).ifPresent(seen::add);
        }
        return seen;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private Optional<SeenPicture> take(String name) throws IOException {
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            complaints.add("picture " + name + " is not in " + folder);
            return Optional.empty();
        }
        try {
            var picture = pictures.take(file);
            if (picture.isEmpty()) {
                complaints.add("picture " + name + " shows nothing");
            }
            return picture;
        } catch (VisionException e) {
            complaints.add(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
