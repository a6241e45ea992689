package trumeau.kiosk.shop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import trumeau.recommender.serve.Look;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Recommender;
import trumeau.recommender.serve.Relation;
import trumeau.recommender.serve.Suggestion;
import trumeau.recommender.serve.Tuning;
import trumeau.vision.classify.Sighting;
import trumeau.vision.classify.Trait;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.track.Garment.Certainty;

/**
 * Whether what is called similar has the colour and the pattern of what is held up, by labels given by eye: each photo
 * is asked about a shop that carries all others; validation photos also about a shop with the train photos too. Shares
 * are chosen on train photos and told on validation photos. Its figures go to docs/figures.md.
 */
@EnabledIfSystemProperty(named = "measure", matches = "true", disabledReason = "measures only when asked to")
class SimilarMeasureTest {

    private static final Path MODEL = Path.of("../vision/models/garment");
    private static final Path LABELS = Path.of("../vision/evaluation");
    private static final Path PHOTOS = Path.of("../../shared/data/clothing/images");
    private static final int CARDS = 6;
    private static final List<String> TRAIN = List.of("attributes-train.csv", "attributes-train-random.csv");
    private static final List<String> VALIDATION = List.of("attributes-validation.csv");
    /** Where colour and pattern counted for little, and what was chosen. */
    private static final List<Tuning.Shares> SHARES = List.of(
            new Tuning.Shares(0.55, 0.25, 0.05, 0.05, 0.10),
            new Tuning.Shares(0.44, 0.30, 0.05, 0.11, 0.10),
            Tuning.Shares.defaults(),
            new Tuning.Shares(0.24, 0.48, 0.03, 0.15, 0.10));

    private record Photo(
            ItemId id, boolean isValidation, Map<String, String> label, Sighting seen, Certainty certainty) {

        String by(String column) {
            return label.getOrDefault(column, "");
        }

        boolean isNamedAsByEye() {
            var named = seen.colour().name().code();
            return named.equals(by("colour")) || named.equals(by("second"));
        }

        boolean agreesInColour(Photo other) {
            return other.by("colour").equals(by("colour")) || other.by("colour").equals(by("second"));
        }

        boolean agreesInPattern(Photo other) {
            return other.by("pattern").equals(by("pattern"));
        }
    }

    /** Whether patterns are known: by nobody, or as somebody's eyes gave them. */
    private enum Patterns {
        UNKNOWN,
        /** As the product has them: what the model sees, in the catalogue's pictures and of the garment. */
        SEEN,
        BY_EYE
    }

    @Test
    void howOftenColourAndPatternAgree() throws IOException {
        assumeTrue(Files.isDirectory(PHOTOS), "the clothing photos (shared/data/clothing) are not here");
        try (var recogniser = GarmentRecogniser.load(MODEL)) {
            var space = new EmbeddingSpaceId(recogniser.space().digest());
            var all = new ArrayList<Photo>();
            for (var files : List.of(TRAIN, VALIDATION)) {
                var photos = photos(recogniser, files);
                all.addAll(photos);
                System.out.printf(
                        Locale.ROOT,
                        "MEASURED colour names, %s: %.3f as eyes give them (%d photos)%n",
                        files,
                        photos.stream().filter(Photo::isNamedAsByEye).count() / (double) photos.size(),
                        photos.size());
                tell(files, "nearest by embedding alone", photos, query -> nearest(query, photos));
                tell(files, "the ceiling: kind by label, then colour by eye", photos, query -> ideal(query, photos));
                for (var shares : SHARES) {
                    for (var patterns : Patterns.values()) {
                        tell(
                                files,
                                shares + ", patterns " + patterns,
                                photos,
                                query -> similar(query, photos, new Shop(space, shares, patterns)));
                    }
                }
            }
            var asked = all.stream().filter(Photo::isValidation).toList();
            var shop = new Shop(space, Tuning.Shares.defaults(), Patterns.SEEN);
            tell(VALIDATION, "in a shop with all train photos too", asked, query -> similar(query, all, shop));
            tell(VALIDATION, "its ceiling", asked, query -> ideal(query, all));
        }
    }

    private static List<Photo> ideal(Photo query, List<Photo> photos) {
        return photos.stream()
                .filter(photo -> !photo.id().equals(query.id()))
                .sorted(Comparator.comparing((Photo photo) -> !photo.by("class").equals(query.by("class")))
                        .thenComparing(photo -> !query.agreesInColour(photo)))
                .limit(CARDS)
                .toList();
    }

    private record Shop(EmbeddingSpaceId space, Tuning.Shares shares, Patterns patterns) {}

    private static void tell(List<String> files, String how, List<Photo> photos, Function<Photo, List<Photo>> cards) {
        var shown = 0;
        var colour = 0;
        var pattern = 0;
        var category = 0;
        for (var query : photos) {
            for (var card : cards.apply(query)) {
                shown++;
                colour += query.agreesInColour(card) ? 1 : 0;
                pattern += query.agreesInPattern(card) ? 1 : 0;
                category += query.by("class").equals(card.by("class")) ? 1 : 0;
            }
        }
        System.out.printf(
                Locale.ROOT,
                "MEASURED similar, %s, %s: colour %.3f, pattern %.3f, category %.3f (%d photos, %d cards)%n",
                files,
                how,
                (double) colour / shown,
                (double) pattern / shown,
                (double) category / shown,
                photos.size(),
                shown);
    }

    private static List<Photo> nearest(Photo query, List<Photo> photos) {
        return photos.stream()
                .filter(photo -> !photo.id().equals(query.id()))
                .sorted(Comparator.comparingDouble((Photo photo) -> -cosine(query, photo)))
                .limit(CARDS)
                .toList();
    }

    private static double cosine(Photo one, Photo other) {
        var a = one.seen().embedding().toArray();
        var b = other.seen().embedding().toArray();
        var sum = 0.0;
        for (var i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The nearest and the similar cards of a shop that carries all the other photos. */
    private static List<Photo> similar(Photo query, List<Photo> photos, Shop shop) {
        var byId = new HashMap<ItemId, Photo>();
        var items = new ArrayList<Item>();
        var looks = new ArrayList<ItemLook>();
        for (var photo : photos) {
            if (!photo.id().equals(query.id())) {
                byId.put(photo.id(), photo);
                items.add(item(photo, shop.patterns()));
                looks.add(new ItemLook(
                        photo.id(),
                        vector(photo, shop),
                        Optional.of(photo.seen().colour().rgb())));
            }
        }
        var recommender = new Recommender(
                new Catalogue(items, Instant.EPOCH, Provenance.SIMULATED, Provenance.SIMULATED),
                ItemVectors.of(shop.space(), looks),
                ItemAssociations.none(Provenance.SIMULATED),
                new Tuning(new Tuning.SameItem(1, 0.01), 0.25, 6, 5, shop.shares()));
        return recommender.recommend(Query.about(look(query, shop), 18)).suggestions().stream()
                .filter(card -> card.relation() == Relation.NEAREST || card.relation() == Relation.SIMILAR)
                .limit(CARDS)
                .map(Suggestion::item)
                .map(byId::get)
                .toList();
    }

    /** As the product makes it of a garment, with a pattern where one is known. */
    private static Look look(Photo photo, Shop shop) {
        var seen = photo.seen();
        return new Look(
                vector(photo, shop),
                Optional.of(seen.best().category()).filter(name -> photo.certainty() == Certainty.RECOGNISED),
                Optional.of(seen.colour().name().code()),
                Optional.of(seen.colour().rgb()),
                seen.colour().chances().byCode(),
                shop.patterns() == Patterns.BY_EYE
                        ? Optional.of(photo.by("pattern"))
                        : seenPattern(photo, shop.patterns()).map(Trait::value),
                shop.patterns() == Patterns.BY_EYE
                        ? 1
                        : seenPattern(photo, shop.patterns())
                                .map(trait -> trait.confidence().value())
                                .orElse(0.0));
    }

    private static Optional<Trait> seenPattern(Photo photo, Patterns patterns) {
        return photo.seen().traits().stream()
                .filter(trait -> patterns == Patterns.SEEN && trait.attribute().equals("pattern"))
                .findFirst();
    }

    /** As a catalogue row without a pattern takes it from its picture. */
    private static String patternOf(Photo photo, Patterns patterns) {
        return patterns == Patterns.BY_EYE
                ? photo.by("pattern")
                : seenPattern(photo, patterns)
                        .filter(trait -> trait.confidence().value() > 0.5)
                        .map(Trait::value)
                        .orElse("");
    }

    private static LookVector vector(Photo photo, Shop shop) {
        return new LookVector(shop.space(), photo.seen().embedding().toArray());
    }

    private static Item item(Photo photo, Patterns patterns) {
        var colour = photo.seen().colour().name().code();
        return new Item(
                photo.id(),
                "A garment",
                photo.by("class"),
                colour,
                patternOf(photo, patterns),
                "",
                new Price(BigDecimal.TEN, "EUR"),
                "A1",
                List.of(new Variant("M", colour, 1)),
                List.of(),
                Optional.empty());
    }

    private static List<Photo> photos(GarmentRecogniser recogniser, List<String> files) throws IOException {
        var photos = new ArrayList<Photo>();
        for (var file : files) {
            var lines = Files.readAllLines(LABELS.resolve(file));
            var columns = lines.get(0).split(",", -1);
            for (var line : lines.subList(1, lines.size())) {
                var cells = line.split(",", -1);
                var label = new HashMap<String, String>();
                for (var i = 0; i < columns.length; i++) {
                    label.put(columns[i], cells[i]);
                }
                var seen = recogniser.recognise(Files.readAllBytes(PHOTOS.resolve(cells[0] + ".jpg")));
                seen.ifPresent(sighting -> photos.add(new Photo(
                        new ItemId(cells[0]),
                        files.equals(VALIDATION),
                        label,
                        sighting,
                        recogniser.certaintyOf(sighting.ranking()))));
            }
        }
        return photos;
    }
}
