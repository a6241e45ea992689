package trumeau.vision.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import trumeau.vision.classify.EmbeddingSpaceId;
import trumeau.vision.classify.Guess;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.Box;
import trumeau.vision.frame.Frame;
import trumeau.vision.track.Garment;

/**
 * Says what a garment is: one forward pass gives ranking and embedding. Safe for several threads; one works at a time.
 */
@SuppressWarnings({"DoNotCallSuggester", "ObjectToString", "unused"})
public final class GarmentRecogniser implements AutoCloseable {

    private GarmentRecogniser() {}

    /**
     * Loads a model folder and runs its golden self-test.
     *
     * @throws trumeau.vision.VisionException {@code MODEL_*} with what to do, {@code ENGINE_FAILED}
     */
    public static GarmentRecogniser load(Path modelFolder) {
        if (!java.nio.file.Files.isDirectory(modelFolder)) {
            throw new UnsupportedOperationException("not yet: " + modelFolder);
        }
        return new GarmentRecogniser();
    }

    /** What is in this box of the frame. */
    public Sighting look(Frame frame, Box box) {
        throw new UnsupportedOperationException("not yet: " + frame + box);
    }

    /**
     * What is in a photo (JPEG, PNG, whatever OpenCV reads), turned as its EXIF says; empty when nothing is located.
     *
     * @throws trumeau.vision.VisionException {@code PICTURE_EMPTY, PICTURE_UNREADABLE, PICTURE_TOO_LARGE}
     */
    public Optional<Sighting> recognise(byte[] encodedPicture) {
        throw new UnsupportedOperationException("not yet: " + encodedPicture.length);
    }

    /** Whether the first guess is sure enough to be said: at the calibrated threshold or above. */
    public Garment.Certainty certaintyOf(List<Guess> ranking) {
        throw new UnsupportedOperationException("not yet: " + ranking);
    }

    /** The space of this recogniser's embeddings. */
    public EmbeddingSpaceId space() {
        return new EmbeddingSpaceId("0".repeat(64));
    }

    /** The categories in the model's order. */
    public List<String> categories() {
        return List.of();
    }

    /** From this cosine similarity on, two pictures show the same item. */
    public double sameItemThreshold() {
        return 1;
    }

    /** The model's name. */
    public String name() {
        return "none";
    }

    /** The model's version. */
    public String version() {
        return "none";
    }

    @Override
    public void close() {}
}
