package trumeau.kiosk.publish;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import trumeau.vision.VisionException;
import trumeau.vision.classify.Sighting;
import trumeau.vision.pipeline.GarmentRecogniser;

/**
 * Turns photos into catalogue pictures and looks at each with the recogniser that will serve, on the way a photo takes
 * before the camera. Not thread-safe: the recogniser works on one picture at a time.
 */
public final class CataloguePictures {

    /** The most pixels a catalogue picture has on its long side. */
    public static final int LONG_SIDE = 640;

    private final GarmentRecogniser recogniser;
    private final Path folder;

    /**
     * Writes pictures to a folder.
     *
     * @param recogniser stays its owner's
     * @param folder is made when it is not there; files are named by their digest
     */
    public CataloguePictures(GarmentRecogniser recogniser, Path folder) throws IOException {
        this.recogniser = recogniser;
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Takes a photo in.
     *
     * @return empty when the recogniser finds nothing to look at
     * @throws VisionException with PICTURE_UNREADABLE when the file is no picture that can be read
     * @throws IOException when the file can't be opened or the folder not be written
     */
    public Optional<SeenPicture> take(Path photo) throws IOException {
        var bytes = Files.readAllBytes(photo);
        return take(decoded(photo, bytes));
    }

    /** Takes a drawn or decoded picture in. */
    public Optional<SeenPicture> take(BufferedImage picture) throws IOException {
        var jpeg = PictureShape.jpeg(PictureShape.scaled(picture, LONG_SIDE));
        var sha256 = sha256(jpeg);
        Optional<Sighting> seen = recogniser.sight(jpeg);
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var file = folder.resolve(sha256 + ".jpg");
        if (Files.notExists(file)) {
            Files.write(file, jpeg);
        }
        return Optional.of(new SeenPicture(sha256, file, seen.get()));
    }

    private static BufferedImage decoded(Path photo, byte[] bytes) {
        try {
            return PictureShape.read(bytes, LONG_SIDE);
        } catch (IOException e) {
            throw new VisionException(
                    VisionException.Reason.PICTURE_UNREADABLE,
                    photo + " can't be read as a picture: " + e.getMessage(),
                    e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
