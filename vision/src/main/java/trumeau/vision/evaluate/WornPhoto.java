package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import trumeau.vision.VisionException;
import trumeau.vision.VisionException.Reason;

/** A photo of a person, and the label of each of its pixels. */
record WornPhoto(Path photo, Path mask) {

    /**
     * Labels of pixels.
     *
     * @param numbers row by row from the top
     */
    @SuppressWarnings("ArrayRecordComponent") // lives for one photo, compared by nobody
    record Labels(int width, int height, int[] numbers) {}

    /** The photos of a folder with masks, those whose number is within bounds, in order. */
    static List<WornPhoto> in(Path folder, int first, int last) throws IOException {
        var found = new ArrayList<WornPhoto>();
        try (var photos = Files.list(folder.resolve("photos"))) {
            for (var photo : photos.sorted().toList()) {
                var stem = photo.getFileName().toString().replaceFirst("\\.[^.]*$", "");
                var mask = folder.resolve("masks").resolve(stem + ".png");
                if (stem.matches("\\d{1,9}") && Files.exists(mask)) {
                    var number = Integer.parseInt(stem);
                    if (number >= first && number <= last) {
                        found.add(new WornPhoto(photo, mask));
                    }
                }
            }
        }
        return found;
    }

    byte[] encoded() throws IOException {
        return Files.readAllBytes(photo);
    }

    Labels labels() throws IOException {
        var picture = ImageIO.read(mask.toFile());
        if (picture == null) {
            throw new VisionException(Reason.PICTURE_UNREADABLE, mask + " is no PNG");
        }
        var raster = picture.getRaster();
        var numbers = raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), 0, (int[]) null);
        return new Labels(raster.getWidth(), raster.getHeight(), numbers);
    }
}
