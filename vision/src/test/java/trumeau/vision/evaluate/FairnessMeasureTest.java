package trumeau.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.body.Body;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.djl.BothNets;
import trumeau.vision.frame.PictureHeader;
import trumeau.vision.locate.WornPart;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.PersonSighting;

/**
 * Whether people are seen as well in each group of the test photos, as an operator sorted them by what is seen in them;
 * its figures go to docs/figures.md and the nets' cards.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class FairnessMeasureTest {

    private static final Path MODEL = Path.of("models/garment");
    private static final Path WORN = Path.of("../../shared/data/worn");
    private static final Path GROUPS = Path.of("src/test/resources/trumeau/vision/evaluate/worn-groups.csv");
    private static final int FIRST = 701;
    private static final int LAST = 804;
    private static final Set<WornPart> CLOTHES =
            EnumSet.of(WornPart.UPPER, WornPart.OUTERWEAR, WornPart.LOWER, WornPart.DRESS);

    @Test
    void eachGroupAgainstTheHumanMasks(@TempDir Path folder) throws IOException {
        var groups = GroupOverlaps.read(GROUPS);
        var figures = new LinkedHashMap<String, GroupOverlaps>();
        var labels = WornLabels.read(WORN.resolve("labels.txt"));
        var photos = WornPhoto.in(WORN, FIRST, LAST);
        try (var recogniser =
                GarmentRecogniser.load(BothNets.of(MODEL, folder.resolve("both")), InferenceEngine.ONNX_RUNTIME)) {
            for (var photo : photos) {
                var number =
                        Integer.parseInt(photo.photo().getFileName().toString().replaceFirst("\\D.*", ""));
                overlaps(recogniser, photo, labels)
                        .forEach((name, overlap) -> figures.computeIfAbsent(name, none -> new GroupOverlaps(groups))
                                .add(number, overlap));
            }
        }
        figures.forEach((name, figure) -> {
            System.out.printf(
                    Locale.ROOT,
                    "%s: mean IoU %.3f of %d photos, worst group %.1f points below%n",
                    name,
                    figure.mean(),
                    photos.size(),
                    100 * figure.worstGap());
            figure.lines().forEach(line -> System.out.println("  " + line));
        });
        assertThat(groups).as("every photo was looked at").hasSize(LAST - FIRST + 1);
        assertThat(photos).hasSize(LAST - FIRST + 1);
    }

    private static Map<String, Double> overlaps(GarmentRecogniser recogniser, WornPhoto photo, WornLabels labels)
            throws IOException {
        var truth = photo.labels();
        var encoded = photo.encoded();
        var size = PictureHeader.read(encoded);
        var body = recogniser.bodyIn(encoded);
        var seen = recogniser.sightWorn(encoded);
        var overlaps = new LinkedHashMap<String, Double>();
        overlaps.put(
                "person by the landmark net",
                overlap(truth, at -> isPart(labels, truth, at), at -> isBody(body, truth, size, at)));
        overlaps.put(
                "person by the parser",
                overlap(truth, at -> isPart(labels, truth, at), at -> said(seen, truth, at) != WornPart.BACKGROUND));
        overlaps.put(
                "clothes by the parser",
                overlap(
                        truth,
                        at -> CLOTHES.contains(labels.part(truth.numbers()[at])),
                        at -> CLOTHES.contains(said(seen, truth, at))));
        overlaps.put("garments by the parser, the mean of a photo's", garments(seen, truth, labels));
        return overlaps;
    }

    /** The mean overlap of those of the five measured parts that are in the photo. */
    private static double garments(Optional<PersonSighting> seen, WornPhoto.Labels truth, WornLabels labels) {
        var there = EnumSet.noneOf(WornPart.class);
        for (var label : truth.numbers()) {
            there.add(labels.part(label));
        }
        there.retainAll(WornMeasure.MEASURED);
        return there.stream()
                .mapToDouble(part -> overlap(
                        truth, at -> labels.part(truth.numbers()[at]) == part, at -> said(seen, truth, at) == part))
                .average()
                .orElseThrow();
    }

    private static double overlap(WornPhoto.Labels truth, IntPredicate is, IntPredicate said) {
        var both = 0;
        var either = 0;
        for (var at = 0; at < truth.numbers().length; at++) {
            var isIt = is.test(at);
            var isSaid = said.test(at);
            both += isIt && isSaid ? 1 : 0;
            either += isIt || isSaid ? 1 : 0;
        }
        return either == 0 ? 1 : (double) both / either;
    }

    private static boolean isPart(WornLabels labels, WornPhoto.Labels truth, int at) {
        return labels.part(truth.numbers()[at]) != WornPart.BACKGROUND;
    }

    private static boolean isBody(Optional<Body> body, WornPhoto.Labels truth, PictureHeader size, int at) {
        var x = (at % truth.width() + 0.5) * size.width() / truth.width();
        var y = (Math.floorDiv(at, truth.width()) + 0.5) * size.height() / truth.height();
        return body.isPresent() && body.get().mask().at(x, y) > 0.5;
    }

    private static WornPart said(Optional<PersonSighting> seen, WornPhoto.Labels truth, int at) {
        return seen.map(person -> WornMeasure.said(truth, person, at)).orElse(WornPart.BACKGROUND);
    }
}
