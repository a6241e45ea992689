package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import trumeau.vision.VisionException;
import trumeau.vision.locate.WornPart;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.PersonSighting;
import trumeau.vision.track.Garment.Certainty;

/** Whether worn garments are found where they are and named as what they are. For one run. */
public final class WornMeasure {

    /** The parts whose mean overlap is the figure to compare. */
    public static final List<WornPart> MEASURED =
            List.of(WornPart.UPPER, WornPart.OUTERWEAR, WornPart.LOWER, WornPart.DRESS, WornPart.SHOES);

    private static final System.Logger LOG = System.getLogger(WornMeasure.class.getName());
    private static final List<WornPart> NAMED = List.of(WornPart.UPPER, WornPart.LOWER, WornPart.DRESS);

    /** Fewer labelled pixels of a garment don't show what it is. */
    private static final int LEAST_PIXELS = 900;

    /** Less of a garment's pixels said to be one garment: nothing is said of it. */
    private static final double LEAST_COVERED = 0.3;

    private final GarmentRecogniser recogniser;
    private final WornLabels labels;
    private final List<WornPhoto> photos;
    private final PartsConfusion pixels = new PartsConfusion();
    private final RecolouredPixels recoloured = new RecolouredPixels();
    private int asked;
    private int answered;
    private int right;

    private WornMeasure(GarmentRecogniser recogniser, WornLabels labels, List<WornPhoto> photos) {
        this.recogniser = recogniser;
        this.labels = labels;
        this.photos = photos;
    }

    /**
     * On a folder of {@code photos/NNNN.jpg}, {@code masks/NNNN.png} (one byte a pixel) and {@code labels.txt}.
     *
     * @param first least number that counts
     * @param last largest number that counts
     * @throws IllegalArgumentException when the recogniser's model has no parser, or no photo counts
     */
    public static WornMeasure of(GarmentRecogniser recogniser, Path folder, int first, int last) throws IOException {
        if (!recogniser.knowsWorn()) {
            throw new IllegalArgumentException("model " + recogniser.name() + " " + recogniser.version()
                    + " has no parser of worn garments (a folder worn beside its net)");
        }
        for (var needed : List.of("photos", "masks", "labels.txt")) {
            if (Files.notExists(folder.resolve(needed))) {
                throw new IllegalArgumentException(
                        folder + " has no " + needed + "; it needs photos/0001.jpg, masks/0001.png and labels.txt");
            }
        }
        var photos = WornPhoto.in(folder, first, last);
        if (photos.isEmpty()) {
            throw new IllegalArgumentException(
                    folder + " has no photo from " + first + " to " + last + " with a mask of its number");
        }
        return new WornMeasure(recogniser, WornLabels.read(folder.resolve("labels.txt")), photos);
    }

    /**
     * What was found.
     *
     * @param overlap intersection over union of each part, all photos' pixels pooled
     * @param person the same of everything that is not background
     * @param recoloured how right the soft masks are by which clothes are recoloured
     * @param asked upper, lower and dress garments that have a category
     * @param answered of these, the ones of which a category was said
     * @param right of these, the ones of which the right one was said
     */
    public record Found(
            int photos,
            Map<WornPart, Double> overlap,
            double person,
            Recoloured recoloured,
            int asked,
            int answered,
            int right,
            int skipped) {

        public Found {
            overlap = Map.copyOf(overlap);
        }

        /**
         * Shares of pixels, all photos' pooled.
         *
         * @param ofClothes of those that a mask has, the ones that are clothes of any kind
         * @param clothes of those that are clothes, the ones that some mask has
         * @param same of those of one garment, the ones that the mask of that garment has
         */
        public record Recoloured(double ofClothes, double clothes, double same) {}

        /** Mean overlap of the five measured garments. */
        public double garments() {
            return MEASURED.stream().mapToDouble(this::overlapOf).average().orElseThrow();
        }

        /** Intersection over union of one part. */
        public double overlapOf(WornPart part) {
            return overlap.getOrDefault(part, 0.0);
        }
    }

    /** Measures all photos; one that can't be read is named, counted and left out. */
    public Found measure(Progress progress) {
        var skipped = 0;
        for (var i = 0; i < photos.size(); i++) {
            skipped += measure(photos.get(i)) ? 0 : 1;
            progress.done(i + 1, photos.size());
        }
        return new Found(
                photos.size() - skipped,
                pixels.overlaps(),
                pixels.person(),
                recoloured.shares(),
                asked,
                answered,
                right,
                skipped);
    }

    private boolean measure(WornPhoto photo) {
        try {
            var truth = photo.labels();
            recogniser.sightWorn(photo.encoded()).ifPresent(seen -> count(truth, seen));
            return true;
        } catch (IOException | VisionException e) {
            LOG.log(System.Logger.Level.WARNING, "photo {0} is left out: {1}", photo.photo(), e.getMessage());
            return false;
        }
    }

    private void count(WornPhoto.Labels truth, PersonSighting seen) {
        recoloured.add(truth, labels, seen.layers());
        var garments = new TreeMap<Integer, Map<WornPart, Integer>>();
        for (var i = 0; i < truth.numbers().length; i++) {
            var label = truth.numbers()[i];
            var part = labels.part(label);
            var said = said(truth, seen, i);
            pixels.add(part, said);
            if (NAMED.contains(part)) {
                garments.computeIfAbsent(label, none -> new EnumMap<>(WornPart.class))
                        .merge(said, 1, Integer::sum);
            }
        }
        garments.forEach((label, covered) ->
                labels.category(label).ifPresent(category -> name(category, covered, seen.garments())));
    }

    /** Nothing is said of what lies beside the person's region. */
    static WornPart said(WornPhoto.Labels truth, PersonSighting seen, int pixel) {
        var region = seen.layers().region();
        var row = pixel / truth.width();
        var x = ((pixel % truth.width() + 0.5) / truth.width() - region.x()) / region.width();
        var y = ((row + 0.5) / truth.height() - region.y()) / region.height();
        return x < 0 || y < 0 || x >= 1 || y >= 1
                ? WornPart.BACKGROUND
                : seen.parts().at(x, y);
    }

    private void name(String category, Map<WornPart, Integer> covered, List<PersonSighting.Worn> garments) {
        var size = covered.values().stream().mapToInt(Integer::intValue).sum();
        if (size < LEAST_PIXELS) {
            return;
        }
        asked++;
        var said = mostly(covered, size)
                .flatMap(part ->
                        garments.stream().filter(worn -> worn.part() == part).findFirst())
                .map(PersonSighting.Worn::sighting)
                .filter(recogniser::isGarment)
                .filter(sighting -> recogniser.certaintyOf(sighting.ranking()) == Certainty.RECOGNISED);
        answered += said.isPresent() ? 1 : 0;
        right += said.filter(sighting -> sighting.best().category().equals(category))
                        .isPresent()
                ? 1
                : 0;
    }

    /** The garment that most of these pixels were said to be. */
    private static Optional<WornPart> mostly(Map<WornPart, Integer> covered, int size) {
        return covered.entrySet().stream()
                .filter(entry -> entry.getKey().isGarment())
                .filter(entry -> entry.getValue() >= LEAST_COVERED * size)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
