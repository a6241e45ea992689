package trumeau.vision.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trumeau.vision.classify.InferenceEngine;
import trumeau.vision.djl.BothNets;
import trumeau.vision.locate.WornLayers;
import trumeau.vision.locate.WornPart;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.PersonSighting;

/**
 * How much better a finer look is than the live one, and what it costs; its figures go to docs/figures.md.
 * {@code -Dfirst -Dlast} choose photos.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class FineLookMeasureTest {

    private static final Path MODEL = Path.of("models/garment");
    private static final Path WORN = Path.of("../../shared/data/worn");
    private static final int FIRST = Integer.getInteger("first", 701);
    private static final int LAST = Integer.getInteger("last", 804);
    private static final Set<WornPart> CLOTHES =
            EnumSet.of(WornPart.UPPER, WornPart.OUTERWEAR, WornPart.LOWER, WornPart.DRESS);
    /** Pixels to each side of the edge of clothes that count as edge. */
    private static final int EDGE = 3;

    @Test
    void theFinerLookAgainstTheLiveOne(@TempDir Path folder) throws IOException {
        var model = BothNets.of(MODEL, folder.resolve("both"));
        var labels = WornLabels.read(WORN.resolve("labels.txt"));
        var live = new Kept();
        var fine = new Kept();
        var photos = WornPhoto.in(WORN, FIRST, LAST);
        try (var recogniser = GarmentRecogniser.load(model, InferenceEngine.ONNX_RUNTIME)) {
            for (var photo : photos) {
                var truth = photo.labels();
                var encoded = photo.encoded();
                live.add(truth, labels, recogniser.sightWorn(encoded).orElseThrow());
                var begun = System.nanoTime();
                var seen = recogniser.sightWornFinely(encoded).orElseThrow();
                fine.times.add((System.nanoTime() - begun) / 1e6);
                fine.add(truth, labels, seen);
            }
        }
        live.print("live");
        fine.print("finer");
        Collections.sort(fine.times);
        System.out.printf(
                Locale.ROOT,
                "a photo finely, decoding and the live look with it: p50 %.0f ms, p95 %.0f ms on %d photos%n",
                fine.times.get(fine.times.size() / 2),
                fine.times.get(fine.times.size() * 95 / 100),
                photos.size());
        assertThat(fine.soft()).isGreaterThan(live.soft());
    }

    private static final class Kept {

        private final PartsConfusion pixels = new PartsConfusion();
        private final List<Double> times = new ArrayList<>();
        private long both;
        private long either;
        private long edge;
        private long edgeWrong;
        private long clothesBoth;
        private long clothesEither;

        void add(WornPhoto.Labels truth, WornLabels labels, PersonSighting seen) {
            var clothes = new boolean[truth.numbers().length];
            for (var pixel = 0; pixel < clothes.length; pixel++) {
                var part = labels.part(truth.numbers()[pixel]);
                var said = WornMeasure.said(truth, seen, pixel);
                pixels.add(part, said);
                clothes[pixel] = CLOTHES.contains(part);
                clothesBoth += clothes[pixel] && CLOTHES.contains(said) ? 1 : 0;
                clothesEither += clothes[pixel] || CLOTHES.contains(said) ? 1 : 0;
            }
            for (var pixel = 0; pixel < clothes.length; pixel++) {
                var masked = masked(truth, seen.layers(), pixel);
                both += clothes[pixel] && masked ? 1 : 0;
                either += clothes[pixel] || masked ? 1 : 0;
                if (isEdge(clothes, truth.width(), pixel)) {
                    edge++;
                    edgeWrong += clothes[pixel] == masked ? 0 : 1;
                }
            }
        }

        private static boolean masked(WornPhoto.Labels truth, WornLayers layers, int pixel) {
            var x = (pixel % truth.width() + 0.5) / truth.width();
            var y = (Math.floorDiv(pixel, truth.width()) + 0.5) / truth.height();
            return layers.shows(CLOTHES, x, y);
        }

        private static boolean isEdge(boolean[] clothes, int width, int pixel) {
            for (var down = -EDGE; down <= EDGE; down++) {
                for (var across = -EDGE; across <= EDGE; across++) {
                    var x = pixel % width + across;
                    var other = pixel + down * width + across;
                    if (x >= 0
                            && x < width
                            && other >= 0
                            && other < clothes.length
                            && clothes[other] != clothes[pixel]) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Intersection over union of the soft masks, cut at a half, and clothes of any kind. */
        double soft() {
            return (double) both / either;
        }

        void print(String name) {
            var overlaps = pixels.overlaps();
            System.out.printf(
                    Locale.ROOT,
                    "%s: IoU of %s %s, mean %.4f; clothes %.4f; person %.4f; soft masks of clothes %.4f;"
                            + " wrong within %d px of their edge %.4f%n",
                    name,
                    WornMeasure.MEASURED,
                    WornMeasure.MEASURED.stream()
                            .map(part -> String.format(Locale.ROOT, "%.3f", overlaps.get(part)))
                            .toList(),
                    WornMeasure.MEASURED.stream()
                            .mapToDouble(overlaps::get)
                            .average()
                            .orElseThrow(),
                    (double) clothesBoth / clothesEither,
                    pixels.person(),
                    soft(),
                    EDGE,
                    (double) edgeWrong / edge);
        }
    }
}
