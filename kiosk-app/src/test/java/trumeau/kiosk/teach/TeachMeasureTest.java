package trumeau.kiosk.teach;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.Sighting;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Neighbours;
import trumeau.vision.teach.Strictness;
import trumeau.vision.teach.Teaching;
import trumeau.vision.teach.Topic;

/**
 * How well five photos teach a kind, beside a catalogue of 240 photos of other kinds: bags cut out of street photos,
 * which the net was never shown, and kinds that it was shown. Strictness is chosen on train photos and told on
 * validation photos, several draws of five each. Its figures go to docs/figures.md.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class TeachMeasureTest {

    private static final Path MODEL = Path.of("../vision/models/garment");
    private static final Path DATA = Path.of("../../shared/data");
    private static final Set<String> NO_KIND = Set.of("not sure", "other", "skip");
    private static final Set<Integer> BAG = Set.of(2, 33);
    private static final String BAGS = "bag";
    private static final List<String> CHOOSING =
            List.of(BAGS, "polo", "hoodie", "hat", "undershirt", "blazer", "body", "skirt", "shorts");
    private static final List<String> TELLING = List.of(BAGS, "polo", "hoodie");
    private static final int CARRIED = 240;
    private static final int DRAWS = 6;
    /** If each of the net's seventeen kinds and the taught one are held up equally often. */
    private static final int OTHER_KINDS = 17;

    private enum Split {
        TRAIN,
        VALIDATION
    }

    private record Photo(String kind, Split split, Embedding look) {}

    private record Counts(int found, int of, int mistaken, int among) {

        double recall() {
            return (double) found / of;
        }

        double falseAlarms() {
            return (double) mistaken / among;
        }

        double precision() {
            return found == 0 ? 0 : recall() / (recall() + OTHER_KINDS * falseAlarms());
        }
    }

    @Test
    void howWellFivePhotosTeachAKind() throws IOException {
        assumeTrue(Files.isDirectory(DATA), "the photos (shared/data) are not here");
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            var photos = clothing(recogniser);
            photos.addAll(bags(recogniser));
            for (var deviations : new double[] {2, 3}) {
                for (var least : new double[] {0.4, 0.5, 0.6}) {
                    for (var margin : new double[] {0, 0.02, 0.05}) {
                        choose(photos, new Strictness(deviations, least, 0.9, margin));
                    }
                }
            }
            for (var kind : TELLING) {
                tell(kind, photos);
            }
        }
    }

    private static void choose(List<Photo> photos, Strictness strictness) {
        var recall = 0.0;
        var precision = 0.0;
        for (var kind : CHOOSING) {
            var counts = counts(kind, photos, Split.TRAIN, strictness);
            recall += counts.recall() / CHOOSING.size();
            precision += counts.precision() / CHOOSING.size();
        }
        System.out.printf(
                Locale.ROOT,
                "MEASURED teaching on train, %s: recall %.3f, precision %.3f%n",
                strictness,
                recall,
                precision);
    }

    private static void tell(String kind, List<Photo> photos) {
        var counts = counts(kind, photos, Split.VALIDATION, Strictness.CHOSEN);
        System.out.printf(
                Locale.ROOT,
                "MEASURED teaching %s on validation, %d draws: recall %.3f of %d, false alarms %.4f of %d,"
                        + " precision %.3f if all kinds are as frequent, %.3f as they are%n",
                kind,
                DRAWS,
                counts.recall(),
                counts.of(),
                counts.falseAlarms(),
                counts.among(),
                counts.precision(),
                counts.found() / Math.max(1.0, counts.found() + counts.mistaken()));
    }

    private static Counts counts(String kind, List<Photo> photos, Split split, Strictness strictness) {
        var total = new Counts(0, 0, 0, 0);
        for (var draw = 0; draw < DRAWS; draw++) {
            var dice = new Random(draw);
            var own = shuffled(
                    photos,
                    dice,
                    photo -> photo.split() == Split.TRAIN && photo.kind().equals(kind));
            var others = shuffled(
                    photos,
                    dice,
                    photo -> photo.split() == Split.TRAIN
                            && !photo.kind().equals(kind)
                            && !photo.kind().equals(BAGS));
            var lesson = new Lesson(
                    Topic.ofCategory(kind),
                    own.subList(0, 5).stream().map(Photo::look).toList());
            var teaching =
                    Teaching.of(lesson.space(), List.of(lesson), catalogue(others.subList(0, CARRIED)), strictness);
            var asked = split == Split.TRAIN
                    ? joined(own.subList(5, own.size()), others.subList(CARRIED, CARRIED + 800))
                    : photos.stream()
                            .filter(photo -> photo.split() == Split.VALIDATION)
                            .filter(photo ->
                                    photo.kind().equals(kind) || !photo.kind().equals(BAGS))
                            .toList();
            total = added(total, teaching, kind, asked);
        }
        return total;
    }

    private static Counts added(Counts before, Teaching teaching, String kind, List<Photo> asked) {
        var found = before.found();
        var of = before.of();
        var mistaken = before.mistaken();
        var among = before.among();
        for (var photo : asked) {
            var said = teaching.find(photo.look()).isPresent() ? 1 : 0;
            if (photo.kind().equals(kind)) {
                found += said;
                of++;
            } else {
                mistaken += said;
                among++;
            }
        }
        return new Counts(found, of, mistaken, among);
    }

    private static List<Photo> shuffled(List<Photo> photos, Random dice, java.util.function.Predicate<Photo> wanted) {
        var chosen = new ArrayList<>(photos.stream().filter(wanted).toList());
        Collections.shuffle(chosen, dice);
        return chosen;
    }

    private static List<Photo> joined(List<Photo> one, List<Photo> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private static Neighbours catalogue(List<Photo> carried) {
        var space = new EmbeddingSpaceId(carried.get(0).look().space().digest());
        var looks = new ArrayList<ItemLook>();
        for (var photo : carried) {
            looks.add(new ItemLook(
                    new ItemId("T-" + looks.size()),
                    new LookVector(space, photo.look().toArray()),
                    Optional.empty()));
        }
        return new CatalogueLooks(
                new trumeau.recommender.catalog.Catalogue(
                        List.of(),
                        java.time.Instant.EPOCH,
                        trumeau.recommender.catalog.Provenance.SIMULATED,
                        trumeau.recommender.catalog.Provenance.SIMULATED),
                ItemVectors.of(space, looks));
    }

    private static List<Photo> clothing(GarmentRecogniser recogniser) throws IOException {
        var photos = new ArrayList<Photo>();
        var lines = Files.readAllLines(DATA.resolve("clothing/labels.csv"));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", -1);
            var kind = cells[1].toLowerCase(Locale.ROOT);
            if (!NO_KIND.contains(kind)) {
                var photo = DATA.resolve("clothing/images").resolve(cells[0] + ".jpg");
                see(recogniser, Files.readAllBytes(photo))
                        .ifPresent(look ->
                                photos.add(new Photo(kind, Split.valueOf(cells[4].toUpperCase(Locale.ROOT)), look)));
            }
        }
        return photos;
    }

    private static List<Photo> bags(GarmentRecogniser recogniser) throws IOException {
        var photos = new ArrayList<Photo>();
        for (var number = 1; number <= 804; number++) {
            var name = String.format(Locale.ROOT, "%04d", number);
            var split = number <= 700 ? Split.TRAIN : Split.VALIDATION;
            var bag = cutOut(
                    ImageIO.read(DATA.resolve("worn/masks/" + name + ".png").toFile()),
                    ImageIO.read(DATA.resolve("worn/photos/" + name + ".jpg").toFile()));
            if (bag.isPresent()) {
                see(recogniser, bag.get()).ifPresent(look -> photos.add(new Photo(BAGS, split, look)));
            }
        }
        return photos;
    }

    /** The bag's own rectangle, where a good part of it is bag and there is enough to see. */
    private static Optional<byte[]> cutOut(BufferedImage mask, BufferedImage photo) throws IOException {
        var box = new java.awt.Rectangle(-1, -1);
        var pixels = 0;
        for (var y = 0; y < mask.getHeight(); y++) {
            for (var x = 0; x < mask.getWidth(); x++) {
                if (BAG.contains(mask.getRaster().getSample(x, y, 0))) {
                    box.add(new java.awt.Rectangle(x, y, 1, 1));
                    pixels++;
                }
            }
        }
        if (pixels < 1_500 || pixels < 0.25 * box.width * box.height) {
            return Optional.empty();
        }
        var crop = new BufferedImage(box.width, box.height, BufferedImage.TYPE_3BYTE_BGR);
        var pen = crop.createGraphics();
        pen.drawImage(photo, -box.x, -box.y, null);
        pen.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(crop, "png", png);
        return Optional.of(png.toByteArray());
    }

    private static Optional<Embedding> see(GarmentRecogniser recogniser, byte[] picture) {
        return recogniser.sight(picture).map(Sighting::embedding);
    }
}
