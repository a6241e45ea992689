package trumeau.kiosk.publish;

import java.nio.file.Path;
import java.util.Objects;
import trumeau.vision.classify.Sighting;

/**
 * A picture of the catalogue as it will be shown, with what the recogniser saw in it.
 *
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param jpeg the file: sRGB, at most {@link CataloguePictures#LONG_SIDE} pixels on its long side, no metadata
 */
public record SeenPicture(String sha256, Path jpeg, Sighting sighting) {

    public SeenPicture {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(jpeg, "jpeg");
        Objects.requireNonNull(sighting, "sighting");
    }
}
