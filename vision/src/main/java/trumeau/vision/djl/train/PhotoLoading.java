package trumeau.vision.djl.train;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import trumeau.vision.VisionException;
import trumeau.vision.classify.ModelCard.NetInput;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.opencv.PictureCache;
import trumeau.vision.opencv.PictureCache.Keep;

/** Reads labelled photos into memory; what can't be read is told and left out. */
final class PhotoLoading {

    private static final int FEWEST = 10;
    private static final int SMALL = 64;

    private final NetInput input;
    private final List<String> kinds;
    private final TrainingListener listener;

    PhotoLoading(NetInput input, List<String> kinds, TrainingListener listener) {
        this.input = input;
        this.kinds = List.copyOf(kinds);
        this.listener = listener;
    }

    /**
     * The kinds of photos to train from.
     *
     * @throws IllegalArgumentException when there are fewer than two, or fewer than ten photos of one
     */
    static void check(List<LabelledPhoto> photos) {
        var counts = new TreeMap<String, Integer>();
        photos.forEach(photo -> counts.merge(photo.label(), 1, Integer::sum));
        if (counts.size() < 2) {
            throw new IllegalArgumentException("training needs photos of at least two kinds, not of " + counts.keySet()
                    + "; put them into one folder a kind, or write a labels.csv");
        }
        counts.values().removeIf(count -> count >= FEWEST);
        if (!counts.isEmpty()) {
            throw new IllegalArgumentException("too few readable photos of " + counts + ": a kind needs at least "
                    + FEWEST + ", better 100; take more, or move these into another kind");
        }
    }

    /** To learn from: a little larger than the net's input, so that views can be cut out. */
    Samples training(List<LabelledPhoto> photos) {
        return read(photos, larger(input.width()), larger(input.height()), Keep.CLOSE);
    }

    /** To measure on: as the net will see them. */
    Samples validation(List<LabelledPhoto> photos) {
        return read(photos, input.width(), input.height(), Keep.EXACT);
    }

    static int larger(int side) {
        return side <= SMALL ? side : side * 8 / 7;
    }

    private Samples read(List<LabelledPhoto> photos, int width, int height, Keep keep) {
        var cache = new PictureCache(width, height, keep);
        var found = new ArrayList<LabelledPhoto>();
        var done = 0;
        for (var photo : photos) {
            try {
                cache.add(Files.readAllBytes(photo.file()));
                found.add(photo);
            } catch (IOException e) {
                listener.leftOut(photo.file(), "can't be read: " + e.getMessage());
            } catch (VisionException e) {
                listener.leftOut(photo.file(), String.valueOf(e.getMessage()));
            }
            listener.at("reading photos", ++done, photos.size());
        }
        return new Samples(
                cache,
                found.stream().mapToInt(photo -> kinds.indexOf(photo.label())).toArray());
    }
}
