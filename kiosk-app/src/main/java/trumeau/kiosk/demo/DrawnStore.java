package trumeau.kiosk.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import trumeau.kiosk.demo.drawing.GarmentArtist;
import trumeau.kiosk.demo.drawing.Look;
import trumeau.kiosk.demo.drawing.Wardrobe;
import trumeau.kiosk.publish.Assortment;
import trumeau.kiosk.publish.CataloguePictures;
import trumeau.kiosk.publish.Progress;
import trumeau.kiosk.publish.SeenPicture;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Provenance;

/**
 * A store of drawn garments: about 240 items in ten categories, all from one seed. Everything a shopper reads about
 * them is invented, so its provenance is simulated.
 */
public final class DrawnStore {

    static final int ITEMS = 240;
    static final int SHOPPERS = 5_000;
    static final int INTERACTIONS = 60_000;
    private static final int WIDTH = 512;
    private static final int HEIGHT = 640;
    private static final long STRANGERS = 7_919;

    private final long seed;
    private final List<Look> looks;

    public DrawnStore(long seed) {
        this.seed = seed;
        this.looks = Wardrobe.looks(ITEMS, seed);
    }

    /** Draws and prices the store and lets simulated shoppers shop in it. */
    public Assortment open(CataloguePictures pictures, Instant now, Progress progress) throws IOException {
        var merchandiser = new Merchandiser(new SplittableRandom(seed));
        var artist = new GarmentArtist();
        var items = new ArrayList<Item>();
        var seen = new ArrayList<SeenPicture>();
        for (var look : looks) {
            var picture = pictures.take(artist.productPicture(look, WIDTH, HEIGHT))
                    .orElseThrow(() -> new IllegalStateException("nothing is seen in the drawing of " + look));
            seen.add(picture);
            items.add(merchandiser.item(new Goods(
                    look.category(), CutWords.noun(look), look.colour(), look.pattern(), List.of(picture.sha256()))));
            progress.at("drawing garments", items.size(), looks.size());
        }
        progress.at("letting 5,000 simulated shoppers shop", 0, 0);
        var taken = new SimulatedShoppers(items, seed).shop(SHOPPERS, INTERACTIONS);
        return new Assortment(items, seen, taken, now, Provenance.SIMULATED, Provenance.SIMULATED);
    }

    /**
     * What the demo camera shows: garments of all categories that the store has in stock, one of them with its tag in
     * sight, and one that the store doesn't carry.
     *
     * @param items as {@link #open} made them, in its order
     */
    public List<Showing> showings(List<Item> items) {
        var dice = new SplittableRandom(seed + 1);
        var left = new HashSet<>(looks.stream().map(Look::category).toList());
        var showings = new ArrayList<Showing>();
        for (var start = dice.nextInt(items.size()); !left.isEmpty(); start += 7) {
            var index = start % items.size();
            if (items.get(index).inStock() && left.remove(looks.get(index).category())) {
                showings.add(showing(index, items, Optional.empty(), dice.nextLong()));
            }
        }
        var tagged = (dice.nextInt(items.size()) / 10) * 10 % items.size();
        showings.add(4, showing(tagged, items, items.get(tagged).tag(), dice.nextLong()));
        var strange = Wardrobe.looks(10, seed + STRANGERS).get(dice.nextInt(10));
        showings.add(new Showing(strange, Optional.empty(), dice.nextLong(), Optional.empty()));
        return List.copyOf(showings);
    }

    /** Garments of all categories that no store carries; shown when the catalogue is made of photos. */
    public List<Showing> strangers() {
        var dice = new SplittableRandom(seed + 2);
        return Wardrobe.looks(10, seed + STRANGERS).stream()
                .map(look -> new Showing(look, Optional.empty(), dice.nextLong() >>> 1, Optional.empty()))
                .toList();
    }

    private Showing showing(int index, List<Item> items, Optional<String> tag, long poseSeed) {
        var item = items.get(index);
        return new Showing(looks.get(index), Optional.of(item.id().value()), poseSeed >>> 1, tag);
    }
}
