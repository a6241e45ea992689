package trumeau.kiosk.teach;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import trumeau.kiosk.demo.drawing.GarmentArtist;
import trumeau.kiosk.demo.drawing.HeldUp;
import trumeau.kiosk.demo.drawing.Look;
import trumeau.kiosk.demo.drawing.Wardrobe;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.catalog.Price;
import trumeau.recommender.catalog.Provenance;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.ItemLook;
import trumeau.recommender.index.ItemVectors;
import trumeau.recommender.index.LookVector;
import trumeau.vision.classify.Embedding;
import trumeau.vision.classify.Sighting;
import trumeau.vision.pipeline.GarmentRecogniser;
import trumeau.vision.teach.Lesson;
import trumeau.vision.teach.Teaching;
import trumeau.vision.teach.Topic;

/** Drawn garments through the net that is shipped: it knows shoes, but neither boots nor one pair of them. */
class DrawnLessonTest {

    private static final Path MODEL = Path.of("../vision/models/garment");
    private static final GarmentArtist ARTIST = new GarmentArtist();
    private static final List<String> COLOURS =
            List.of("brown", "black", "burgundy", "khaki", "beige", "navy", "grey", "olive", "white", "teal");

    private static GarmentRecogniser recogniser;
    private static CatalogueLooks catalogue;
    private static List<Look> carried;

    @BeforeAll
    static void aShopWithoutBoots() throws IOException {
        recogniser = GarmentRecogniser.load(MODEL);
        carried = Wardrobe.looks(80, 5).stream()
                .filter(look -> !look.cut().equals("boots"))
                .toList();
        var space = new EmbeddingSpaceId(recogniser.space().digest());
        var items = new ArrayList<Item>();
        var looks = new ArrayList<ItemLook>();
        for (var i = 0; i < carried.size(); i++) {
            var seen = see(ARTIST.productPicture(carried.get(i), 256, 320)).embedding();
            items.add(item("T-" + i, carried.get(i)));
            looks.add(new ItemLook(new ItemId("T-" + i), new LookVector(space, seen.toArray()), Optional.empty()));
        }
        catalogue = new CatalogueLooks(
                new Catalogue(items, Instant.EPOCH, Provenance.SIMULATED, Provenance.SIMULATED),
                ItemVectors.of(space, looks));
    }

    @AfterAll
    static void close() {
        recogniser.close();
    }

    @Test
    void fivePairsOfBootsTeachAKindThatTheNetDoesNotKnow() throws IOException {
        var lesson = new Lesson(Topic.ofCategory("boots"), embeddings(boots(0, 5)));
        var trial = teaching().tryOut(lesson);
        var before = share(boots(5, 10), "boots");
        recogniser.learn(teaching(lesson));

        var found = share(boots(5, 10), "boots");
        var mistaken = share(others(), "boots");
        recogniser.learn(teaching());

        assertThat(before).isZero();
        assertThat(trial.recognised()).isGreaterThanOrEqualTo(4);
        assertThat(found).isGreaterThanOrEqualTo(0.6);
        assertThat(mistaken).isLessThanOrEqualTo(0.05);
        assertThat(share(boots(5, 10), "boots"))
                .as("after the lesson is undone")
                .isZero();
    }

    @Test
    void fivePosesTeachOneItem() throws IOException {
        var pair = carried.get(0);
        var lesson = new Lesson(Topic.ofItem("T-0", pair.category()), embeddings(poses(pair, 0, 5)));
        var teaching = teaching(lesson);

        var found = poses(pair, 5, 15).stream()
                .filter(seen -> teaching.find(seen.embedding()).isPresent())
                .count();
        var mistaken = new ArrayList<Look>();
        for (var look : otherLooks()) {
            if (teaching.find(held(look).embedding()).isPresent()) {
                mistaken.add(look);
            }
        }

        assertThat(found).isGreaterThanOrEqualTo(6);
        assertThat(mistaken)
                .as("but its twin in a neighbouring grey")
                .hasSizeLessThanOrEqualTo(1)
                .allSatisfy(look -> {
                    assertThat(look.cut()).isEqualTo(pair.cut());
                    assertThat(look.pattern()).isEqualTo(pair.pattern());
                    assertThat(look.colour()).isEqualTo("charcoal");
                });
    }

    private static Teaching teaching(Lesson... lessons) {
        return Teaching.of(recogniser.space(), List.of(lessons), catalogue);
    }

    private static double share(List<Sighting> seen, String category) {
        return (double) seen.stream()
                        .filter(one -> recogniser
                                .teaching()
                                .rank(one.ranking(), one.embedding())
                                .get(0)
                                .category()
                                .equals(category))
                        .count()
                / seen.size();
    }

    private static List<Sighting> boots(int from, int to) throws IOException {
        var seen = new ArrayList<Sighting>();
        for (var i = from; i < to; i++) {
            var look = new Look("shoes", "boots", COLOURS.get(i), i % 2 == 0 ? "black" : "white", "plain", 100 + i);
            seen.add(see(cut(ARTIST.heldUp(look, 40 + i, 640, 480))));
        }
        return seen;
    }

    private static List<Sighting> poses(Look look, int from, int to) throws IOException {
        var seen = new ArrayList<Sighting>();
        for (var i = from; i < to; i++) {
            seen.add(see(cut(ARTIST.heldUp(look, 900 + i, 640, 480))));
        }
        return seen;
    }

    /** Held up, all categories, none of them boots and none carried. */
    private static List<Sighting> others() throws IOException {
        var seen = new ArrayList<Sighting>();
        for (var look : otherLooks()) {
            seen.add(held(look));
        }
        return seen;
    }

    private static List<Look> otherLooks() {
        return Wardrobe.looks(40, 77).stream()
                .filter(look -> !look.cut().equals("boots"))
                .toList();
    }

    /** Always in the same pose. */
    private static Sighting held(Look look) throws IOException {
        return see(cut(ARTIST.heldUp(look, 300 + otherLooks().indexOf(look), 640, 480)));
    }

    /** The garment's own part of the picture, as a locator would give it. */
    private static BufferedImage cut(HeldUp shot) {
        var whole = shot.picture();
        var left = (int) Math.max(0, (shot.x() - 0.1 * shot.width()) * whole.getWidth());
        var top = (int) Math.max(0, (shot.y() - 0.1 * shot.height()) * whole.getHeight());
        var right = (int) Math.min(whole.getWidth(), (shot.x() + 1.1 * shot.width()) * whole.getWidth());
        var bottom = (int) Math.min(whole.getHeight(), (shot.y() + 1.1 * shot.height()) * whole.getHeight());
        return whole.getSubimage(left, top, right - left, bottom - top);
    }

    private static Sighting see(BufferedImage picture) throws IOException {
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        return recogniser.recognise(png.toByteArray()).orElseThrow();
    }

    private static List<Embedding> embeddings(List<Sighting> seen) {
        return seen.stream().map(Sighting::embedding).toList();
    }

    private static Item item(String id, Look look) {
        return new Item(
                new ItemId(id),
                "A garment",
                look.category(),
                look.colour(),
                look.pattern(),
                "",
                new Price(BigDecimal.TEN, "EUR"),
                "A1",
                List.of(),
                List.of(),
                Optional.empty());
    }
}
