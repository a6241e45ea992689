package trumeau.vision.evaluate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiPredicate;
import trumeau.vision.locate.WornPart;

/** How many pixels of each part were said to be which part. For one run. */
final class PartsConfusion {

    private final Map<WornPart, Map<WornPart, Long>> pixels = new EnumMap<>(WornPart.class);

    void add(WornPart truth, WornPart said) {
        pixels.computeIfAbsent(truth, none -> new EnumMap<>(WornPart.class)).merge(said, 1L, Long::sum);
    }

    /** Intersection over union of each part; 1 for one that is nowhere and was said nowhere. */
    Map<WornPart, Double> overlaps() {
        var overlaps = new EnumMap<WornPart, Double>(WornPart.class);
        for (var part : WornPart.values()) {
            overlaps.put(
                    part,
                    overlap(
                            (truth, said) -> truth == part && said == part,
                            (truth, said) -> truth == part || said == part));
        }
        return overlaps;
    }

    /** The same of everything that is not background. */
    double person() {
        return overlap(
                (truth, said) -> truth != WornPart.BACKGROUND && said != WornPart.BACKGROUND,
                (truth, said) -> truth != WornPart.BACKGROUND || said != WornPart.BACKGROUND);
    }

    private double overlap(BiPredicate<WornPart, WornPart> inBoth, BiPredicate<WornPart, WornPart> inEither) {
        var either = count(inEither);
        return either == 0 ? 1 : (double) count(inBoth) / either;
    }

    private long count(BiPredicate<WornPart, WornPart> which) {
        return pixels.entrySet().stream()
                .flatMapToLong(truth -> truth.getValue().entrySet().stream()
                        .filter(said -> which.test(truth.getKey(), said.getKey()))
                        .mapToLong(Map.Entry::getValue))
                .sum();
    }
}
