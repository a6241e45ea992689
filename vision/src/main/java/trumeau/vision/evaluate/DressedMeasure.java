package trumeau.vision.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trumeau.vision.body.Body;
import trumeau.vision.body.BodyPoint;
import trumeau.vision.dress.Fitting;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.ItemCut;

/**
 * Whether an item that is put on somebody lies where that person's own garment of the same class does, by masks drawn
 * by hand. For one run.
 */
public final class DressedMeasure {

    /** Fewer labelled pixels of a garment don't show what it is. */
    private static final int LEAST_PIXELS = 1500;
    /** Of a dress: with more of something over it, its outline isn't to be seen. */
    private static final double COVERED = 0.1;
    /** Of the distance between shoulders and hips: so far from a joint its garment's edge is looked for. */
    private static final double NEAR = 0.35;
    /** The same, below the hips' joints: where breadths are compared. */
    private static final double SEAT = 0.2;

    private final GarmentRecogniser recogniser;
    private final WornLabels labels;
    private final Map<String, List<ItemCut>> items;
    private final Map<WornPart, List<Double>> overlaps = new EnumMap<>(WornPart.class);
    private final List<Double> shoulders = new ArrayList<>();
    private final List<Double> hips = new ArrayList<>();
    private int turned;

    /**
     * @param folder of {@code photos/NNNN.jpg}, {@code masks/NNNN.png} (one byte a pixel) and {@code labels.txt}
     * @param items some of each category, cut out of their pictures
     */
    public DressedMeasure(GarmentRecogniser recogniser, Path folder, Map<String, List<ItemCut>> items)
            throws IOException {
        this.recogniser = recogniser;
        this.labels = WornLabels.read(folder.resolve("labels.txt"));
        this.items = Map.copyOf(items);
    }

    /**
     * What was measured.
     *
     * @param overlap mean of each person's intersection over union, by what the item takes the place of, and how many
     * @param shoulder mean distance of the item's upper edge from the garment's, at both shoulders, of the body's
     *     height
     * @param hip the same of the sides of a lower garment, at the seat
     * @param turned who showed the back or a side, so that nothing was put on
     */
    public record Found(Map<WornPart, Mean> overlap, Mean shoulder, Mean hip, int turned) {

        public Found {
            overlap = Map.copyOf(overlap);
        }

        /** Of all persons. */
        public double all() {
            return overlap.values().stream()
                            .mapToDouble(each -> each.value() * each.of())
                            .sum()
                    / Math.max(1, overlap.values().stream().mapToInt(Mean::of).sum());
        }
    }

    /** A mean, and of how many. */
    public record Mean(double value, int of) {

        static Mean of(List<Double> values) {
            return new Mean(values.stream().mapToDouble(each -> each).average().orElse(0), values.size());
        }
    }

    /** Puts on each person of these photos one item of each class that is worn and known. */
    public Found measure(Path folder, int first, int last) throws IOException {
        for (var photo : WornPhoto.in(folder, first, last)) {
            var encoded = photo.encoded();
            var body = recogniser.bodyIn(encoded);
            var worn = recogniser.sightWorn(encoded).map(person -> person.layers());
            if (body.isPresent() && worn.isPresent() && !worn.get().layers().isEmpty()) {
                putOn(photo, body.get(), worn.get());
            }
        }
        var means = new EnumMap<WornPart, Mean>(WornPart.class);
        overlaps.forEach((part, values) -> means.put(part, Mean.of(values)));
        return new Found(means, Mean.of(shoulders), Mean.of(hips), turned);
    }

    private void putOn(WornPhoto photo, Body body, WornLayers worn) throws IOException {
        var truth = photo.labels();
        var counts = new HashMap<String, Integer>();
        var parts = new EnumMap<WornPart, Integer>(WornPart.class);
        for (var number : truth.numbers()) {
            labels.category(number).ifPresent(category -> counts.merge(category, 1, Integer::sum));
            parts.merge(labels.part(number), 1, Integer::sum);
        }
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_PIXELS && items.containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> {
                    var choices = items.getOrDefault(entry.getKey(), List.of());
                    var item = choices.get(
                            overlaps.values().stream().mapToInt(List::size).sum() % choices.size());
                    if (isSeen(item.shape().part(), parts)) {
                        compare(item, body, worn, truth);
                    }
                });
    }

    private static boolean isSeen(WornPart part, Map<WornPart, Integer> parts) {
        var over = parts.getOrDefault(WornPart.UPPER, 0) + parts.getOrDefault(WornPart.OUTERWEAR, 0);
        return part != WornPart.DRESS || over < COVERED * parts.getOrDefault(WornPart.DRESS, 0);
    }

    private void compare(ItemCut item, Body body, WornLayers worn, WornPhoto.Labels truth) {
        var drawn = DrawnItem.on(item, body, worn, truth.width(), truth.height());
        if (drawn.isEmpty()) {
            turned++;
            return;
        }
        var replaced = Fitting.replaced(item.shape().part());
        var is = new boolean[truth.numbers().length];
        var both = 0;
        var any = 0;
        for (var pixel = 0; pixel < is.length; pixel++) {
            is[pixel] = replaced.contains(labels.part(truth.numbers()[pixel]));
            both += is[pixel] && drawn.get().covers(pixel) ? 1 : 0;
            any += is[pixel] || drawn.get().covers(pixel) ? 1 : 0;
        }
        overlaps.computeIfAbsent(item.shape().part(), fresh -> new ArrayList<>())
                .add((double) both / any);
        edges(
                item.shape().part(),
                body,
                new Outline(is, truth),
                new Outline(drawn.get().covered(), truth),
                truth);
    }

    private void edges(WornPart part, Body body, Outline is, Outline drawn, WornPhoto.Labels truth) {
        var height = height(truth);
        var left = body.at(BodyPoint.RIGHT_SHOULDER);
        var right = body.at(BodyPoint.LEFT_SHOULDER);
        var seat =
                (body.at(BodyPoint.RIGHT_HIP).y() + body.at(BodyPoint.LEFT_HIP).y()) / 2;
        var trunk = seat - (left.y() + right.y()) / 2;
        if (part == WornPart.LOWER) {
            var row = (int) (seat + SEAT * trunk);
            var middle = (int) ((body.at(BodyPoint.RIGHT_HIP).x()
                            + body.at(BodyPoint.LEFT_HIP).x())
                    / 2);
            for (var step : new int[] {-1, 1}) {
                both(is.side(middle, row, step), drawn.side(middle, row, step))
                        .ifPresent(off -> hips.add(off / height));
            }
        } else {
            for (var joint : List.of(left, right)) {
                var reach = (int) (NEAR * trunk);
                both(
                                is.top((int) joint.x(), (int) joint.y(), reach),
                                drawn.top((int) joint.x(), (int) joint.y(), reach))
                        .ifPresent(off -> shoulders.add(off / height));
            }
        }
    }

    private static Optional<Double> both(Optional<Integer> one, Optional<Integer> other) {
        return one.flatMap(a -> other.map(b -> (double) Math.abs(a - b)));
    }

    /** Of the person, in pixels. */
    private double height(WornPhoto.Labels truth) {
        var top = truth.height();
        var bottom = 0;
        for (var pixel = 0; pixel < truth.numbers().length; pixel++) {
            if (labels.part(truth.numbers()[pixel]) != WornPart.BACKGROUND) {
                top = Math.min(top, Math.floorDiv(pixel, truth.width()));
                bottom = Math.max(bottom, Math.floorDiv(pixel, truth.width()));
            }
        }
        return Math.max(1, bottom - top);
    }

    /** Edges of a mask. */
    @SuppressWarnings("ArrayRecordComponent") // lives for one photo, compared by nobody
    private record Outline(boolean[] set, WornPhoto.Labels size) {

        boolean at(int x, int y) {
            return x >= 0 && y >= 0 && x < size.width() && y < size.height() && set[y * size.width() + x];
        }

        /** The topmost pixel near a place; empty without any. */
        Optional<Integer> top(int x, int y, int reach) {
            for (var row = y - reach; row < y + reach; row++) {
                if (at(x, row)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        }

        /** The outermost pixel that way; empty where the middle and what is beside it is none. */
        Optional<Integer> side(int x, int y, int step) {
            var last = Optional.<Integer>empty();
            for (var column = x; column >= 0 && column < size.width(); column += step) {
                if (at(column, y)) {
                    last = Optional.of(column);
                } else if (last.isPresent() && Math.abs(column - last.get()) > size.width() / 20) {
                    break;
                }
            }
            return last;
        }
    }
}
