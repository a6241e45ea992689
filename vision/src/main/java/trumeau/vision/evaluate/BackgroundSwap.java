package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import trumeau.vision.VisionException;
import trumeau.vision.evaluate.figure.Answer;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.opencv.CutOut;
import trumeau.vision.pipeline.GarmentRecogniser;

/**
 * Whether the garment or its background is recognised: each masked photo again before three other backgrounds, and its
 * background alone. Which backgrounds is seeded by the photo's name. For one run.
 */
public final class BackgroundSwap {

    private static final int BACKGROUNDS_A_PHOTO = 3;

    private final GarmentRecogniser recogniser;
    private final Map<String, Path> masks;
    private final List<byte[]> backgrounds;
    private int photos;
    private int composed;
    private int original;
    private int swapped;
    private int alone;

    private BackgroundSwap(GarmentRecogniser recogniser, Map<String, Path> masks, List<byte[]> backgrounds) {
        this.recogniser = recogniser;
        this.masks = masks;
        this.backgrounds = backgrounds;
    }

    /**
     * With these masks and backgrounds.
     *
     * @param masks a folder of {@code IMAGE.png}, one for each photo that is to count
     * @param backgrounds pictures without a garment
     * @throws IllegalArgumentException when there is no mask, or a background can't be read
     */
    public static BackgroundSwap with(GarmentRecogniser recogniser, Path masks, PhotoSet backgrounds)
            throws IOException {
        var byName = new TreeMap<String, Path>();
        try (var files = Files.list(masks)) {
            files.filter(file -> file.getFileName().toString().endsWith(".png"))
                    .forEach(file -> byName.put(stem(file), file));
        }
        if (byName.isEmpty()) {
            throw new IllegalArgumentException(
                    "masks " + masks + ": none found; for photo a.jpg a mask a.png is needed");
        }
        var grounds = new ArrayList<byte[]>();
        for (var photo : backgrounds.photos()) {
            grounds.add(readable(photo.file(), recogniser));
        }
        return new BackgroundSwap(recogniser, byName, grounds);
    }

    /** Tried out before anything is counted. */
    private static byte[] readable(Path background, GarmentRecogniser recogniser) throws IOException {
        var encoded = Files.readAllBytes(background);
        try {
            recogniser.sight(encoded);
            return encoded;
        } catch (VisionException e) {
            throw new IllegalArgumentException("background " + background + ": " + e.getMessage(), e);
        }
    }

    /**
     * What was recognised; the choice is forced among the kinds that are present.
     *
     * @param n photos that have a mask, the same in every figure
     * @param composed pictures with another background
     * @param original top-1 of the photos as they are
     * @param swapped top-1 of the same garments before other backgrounds
     * @param alone top-1 of their backgrounds without them
     * @param unused masks whose photo was not among the measured, or could not be read
     */
    public record Swapped(int n, int composed, double original, double swapped, double alone, int unused) {}

    /**
     * Measures the photos that have a mask.
     *
     * @throws IllegalArgumentException when none has, or a mask is wrong
     */
    public Swapped measure(PhotoSet set, Progress progress) {
        var choice = ForcedChoice.among(set, recogniser);
        var masked = set.photos().stream()
                .filter(photo -> masks.containsKey(stem(photo.file())) && choice.knows(photo.label()))
                .toList();
        PhotoRun.over(masked, progress, (photo, encoded) -> measure(photo, encoded, choice));
        if (photos == 0) {
            throw new IllegalArgumentException("no photo has a mask; for photo a.jpg a mask a.png is needed");
        }
        return new Swapped(
                photos,
                composed,
                (double) original / photos,
                (double) swapped / composed,
                (double) alone / photos,
                masks.size() - photos);
    }

    private boolean measure(LabelledPhoto photo, byte[] encoded, ForcedChoice choice) {
        try (var cut = cut(encoded, java.util.Objects.requireNonNull(masks.get(stem(photo.file()))))) {
            original += right(photo, encoded, choice);
            alone += right(photo, cut.without(), choice);
            for (var background : backgroundsFor(photo)) {
                swapped += right(photo, cut.before(background), choice);
                composed++;
            }
            photos++;
            return true;
        }
    }

    private static CutOut cut(byte[] photo, Path mask) {
        try {
            return CutOut.of(photo, Files.readAllBytes(mask));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("mask " + mask + " " + e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("mask " + mask + " can't be read; allow it, or leave it away", e);
        }
    }

    private int right(LabelledPhoto photo, byte[] picture, ForcedChoice choice) {
        var answer = choice.answer(photo.label(), recogniser.sight(picture));
        return answer.filter(Answer::isRight).isPresent() ? 1 : 0;
    }

    private List<byte[]> backgroundsFor(LabelledPhoto photo) {
        var drawn = new ArrayList<>(backgrounds);
        Collections.shuffle(drawn, new Random(stem(photo.file()).hashCode()));
        return drawn.subList(0, Math.min(BACKGROUNDS_A_PHOTO, drawn.size()));
    }

    private static String stem(Path file) {
        var name = file.getFileName().toString();
        var dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
