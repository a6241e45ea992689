package trumeau.kiosk.shop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.catalog.Variant;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.model.ItemAssociations;
import trumeau.recommender.serve.Claim;
import trumeau.recommender.serve.Recommender;
import trumeau.recommender.serve.Tuning;
import trumeau.vision.classify.Sighting;
import trumeau.vision.frame.LabelledPhoto;
import trumeau.vision.frame.PhotoSet;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.track.Garment;

/**
 * How often "this item" is right, through the path that serves: a shop of all train photos and half of the validation
 * photos, second views of the validation photos before it, half of which it lacks. Thresholds are chosen on three draws
 * and told on two others. Its figures go to docs/figures.md.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class SameItemMeasureTest {

    private static final Path MODEL = Path.of("../vision/models/garment");
    private static final Path CLOTHING = Path.of("../../shared/data/clothing");
    private static final List<Long> CHOOSING = List.of(1L, 2L, 3L);
    private static final List<Long> TELLING = List.of(21L, 22L);
    private static final List<Double> RATIOS = List.of(1.0, 0.8, 0.7, 0.6);
    /** On the draws that it is chosen on; a little more than what is promised. */
    private static final double WANTED = 0.99;

    private record Shown(Sighting seen, Optional<ItemId> truth) {}

    private record Answers(int claimed, int right, int possible) {

        double precision() {
            return claimed == 0 ? 1 : (double) right / claimed;
        }

        double recall() {
            return (double) right / possible;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f (%d claimed, %d possible)",
                    precision(),
                    recall(),
                    claimed,
                    possible);
        }
    }

    @Test
    void howOftenThisItemIsRight() throws IOException {
        assumeTrue(Files.isDirectory(CLOTHING), "the clothing photos (shared/data/clothing) are not here");
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            var validation = new ArrayList<>(photos(recogniser, PhotoSet.Split.VALIDATION));
            Collections.shuffle(validation, new Random(7));
            var present = validation.subList(0, validation.size() / 2);
            var stocked = new ArrayList<>(photos(recogniser, PhotoSet.Split.TRAIN));
            stocked.addAll(present);
            var shop = new Shop(recogniser, stocked);
            var choosing = shown(recogniser, validation, CHOOSING);
            var best = new Tuning.SameItem(1, 1);
            var recall = -1.0;
            for (var ratio : RATIOS) {
                for (var step = 0; step <= 16; step++) {
                    var tried = new Tuning.SameItem(0.86 + step * 0.005, ratio);
                    var found = shop.ask(recogniser, choosing, tried);
                    print(tried, "where it is chosen", found);
                    if (found.precision() >= WANTED && found.recall() > recall) {
                        best = tried;
                        recall = found.recall();
                    }
                }
            }
            var telling = shown(recogniser, validation, TELLING);
            var thresholdAlone = new Tuning.SameItem(best.threshold(), 1);
            print(best, "CHOSEN; on fresh draws", shop.ask(recogniser, telling, best));
            print(thresholdAlone, "baseline on the same draws", shop.ask(recogniser, telling, thresholdAlone));
        }
    }

    private static void print(Tuning.SameItem sameItem, String where, Answers found) {
        System.out.printf(
                Locale.ROOT,
                "MEASURED same item from %.3f, ratio %.2f, %s: %s%n",
                sameItem.threshold(),
                sameItem.ratio(),
                where,
                found);
    }

    private static List<LabelledPhoto> photos(GarmentRecogniser recogniser, PhotoSet.Split split) {
        return PhotoSet.read(CLOTHING, split, PhotoSet.Labels.ALL).photos().stream()
                .filter(photo -> recogniser.categories().contains(photo.label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Every validation photo once a draw; the first half of them is in the shop. */
    private static List<Shown> shown(GarmentRecogniser recogniser, List<LabelledPhoto> validation, List<Long> seeds)
            throws IOException {
        var shown = new ArrayList<Shown>();
        for (var seed : seeds) {
            var view = new SecondView(seed);
            for (var i = 0; i < validation.size(); i++) {
                var photo = validation.get(i);
                var seen = recogniser
                        .sight(view.of(Files.readAllBytes(photo.file())))
                        .orElseThrow();
                shown.add(new Shown(seen, Optional.of(id(photo)).filter(known -> photoIsIn(photo, validation))));
            }
        }
        return shown;
    }

    private static boolean photoIsIn(LabelledPhoto photo, List<LabelledPhoto> validation) {
        return validation.indexOf(photo) < validation.size() / 2;
    }

    private static ItemId id(LabelledPhoto photo) {
        return new ItemId(String.valueOf(photo.file().getFileName()));
    }

    /** The photos as a catalogue, each an item. */
    private static final class Shop {

        private final Catalogue catalogue;
        private final ItemVectors vectors;

        Shop(GarmentRecogniser recogniser, List<LabelledPhoto> photos) throws IOException {
            var space = new EmbeddingSpaceId(recogniser.space().digest());
            var items = new ArrayList<Item>();
            var looks = new ArrayList<ItemLook>();
            for (var photo : photos) {
                var seen = recogniser.sight(Files.readAllBytes(photo.file())).orElseThrow();
                items.add(item(photo, seen));
                looks.add(new ItemLook(
                        id(photo),
                        new LookVector(space, seen.embedding().toArray()),
                        Optional.of(seen.colour().rgb())));
            }
            this.catalogue = new Catalogue(items, Instant.EPOCH, Provenance.SIMULATED, Provenance.SIMULATED);
            this.vectors = ItemVectors.of(space, looks);
        }

        private static Item item(LabelledPhoto photo, Sighting seen) {
            var colour = seen.colour().name().code();
            return new Item(
                    id(photo),
                    "A garment",
                    photo.label().toLowerCase(Locale.ROOT),
                    colour,
                    "plain",
                    "Brand",
                    new Price(BigDecimal.TEN, "EUR"),
                    "A1",
                    List.of(new Variant("M", colour, 1)),
                    List.of("00".repeat(32)),
                    Optional.empty());
        }

        Answers ask(GarmentRecogniser recogniser, List<Shown> shown, Tuning.SameItem sameItem) {
            var tuning = new Tuning(sameItem, 0.25, 6, 5, Tuning.Shares.defaults());
            var recommender = new Recommender(catalogue, vectors, ItemAssociations.none(Provenance.SIMULATED), tuning);
            var claimed = 0;
            var right = 0;
            var possible = 0;
            for (var one : shown) {
                possible += one.truth().isPresent() ? 1 : 0;
                var answer = recommender.recommend(
                        new GarmentToQuery(catalogue).of(garment(recogniser, one.seen()), List.of()));
                if (answer.claim() == Claim.THIS_ITEM) {
                    claimed++;
                    right += one.truth()
                                    .filter(answer.suggestions().get(0).item()::equals)
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
            return new Answers(claimed, right, possible);
        }

        private static Garment garment(GarmentRecogniser recogniser, Sighting seen) {
            return new Garment(
                    1,
                    seen.box(),
                    recogniser.certaintyOf(seen.ranking()),
                    seen.ranking(),
                    seen.colour(),
                    seen.embedding(),
                    Optional.empty());
        }
    }
}
