package trumeau.kiosk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import trumeau.kiosk.publish.CataloguePictures;
import trumeau.kiosk.publish.Progress;
import trumeau.vision.evaluate.DressedMeasure;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.pipeline.ItemCut;

/**
 * How well items of the demo store lie on people who wear something of the same class; its figures go to
 * docs/figures.md. {@code -Dfirst -Dlast} choose photos.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class DressMeasureTest {

    private static final Path WORN = Path.of("../../shared/data/worn");
    private static final int FIRST = Integer.getInteger("first", 701);
    private static final int LAST = Integer.getInteger("last", 804);
    private static final int OF_EACH = 6;

    @Test
    void anItemOfTheSameClassAgainstTheHumanMask(@TempDir Path folder) throws IOException {
        try (var recogniser = GarmentRecogniser.load(Path.of("../vision/models/garment"))) {
            var found = new DressedMeasure(recogniser, WORN, cuts(recogniser, folder)).measure(WORN, FIRST, LAST);

            found.overlap()
                    .forEach((part, mean) -> System.out.printf(
                            Locale.ROOT, "%s: IoU %.3f of %d%n", part.code(), mean.value(), mean.of()));
            System.out.printf(
                    Locale.ROOT,
                    "all: IoU %.3f; shoulders %.4f of body height (%d), hips %.4f (%d); turned away %d%n",
                    found.all(),
                    found.shoulder().value(),
                    found.shoulder().of(),
                    found.hip().value(),
                    found.hip().of(),
                    found.turned());
            assertThat(found.overlap()).isNotEmpty();
        }
    }

    private static Map<String, List<ItemCut>> cuts(GarmentRecogniser recogniser, Path folder) throws IOException {
        var pictures = new CataloguePictures(recogniser, folder);
        var assortment = new DrawnStore(1).open(pictures, Instant.EPOCH, Progress.SILENT);
        var files = new HashMap<String, Path>();
        assortment.pictures().forEach(picture -> files.put(picture.sha256(), picture.jpeg()));
        var cuts = new HashMap<String, List<ItemCut>>();
        for (var item : assortment.items()) {
            var same = cuts.computeIfAbsent(item.category(), fresh -> new ArrayList<>());
            if (same.size() < OF_EACH && !item.pictures().isEmpty()) {
                var bytes = Files.readAllBytes(files.get(item.pictures().get(0)));
                recogniser.cut(bytes, item.category()).ifPresent(same::add);
            }
        }
        cuts.values().removeIf(List::isEmpty);
        return cuts;
    }
}
