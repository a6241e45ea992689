package trumeau.kiosk.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import trumeau.kiosk.publish.Assortment;
import trumeau.kiosk.publish.CataloguePictures;
import trumeau.kiosk.publish.Progress;
import trumeau.kiosk.publish.SeenPicture;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.Provenance;
import trumeau.vision.VisionException;
import trumeau.vision.frame.LabelledPhoto;

/**
 * A store made from a folder of labelled photos: each photo is an item of its class; colour is measured, title, price,
 * sizes, place and what people took are made up from class and colour by a seed. Provenance: simulated.
 */
public final class PhotoStore {

    private final List<LabelledPhoto> photos;
    private final Map<String, String> categories = new HashMap<>();
    private final long seed;
    private int skipped;

    /**
     * Names what the store is made of.
     *
     * @param categories what the recogniser knows; photos of other classes are skipped
     */
    public PhotoStore(List<LabelledPhoto> photos, List<String> categories, long seed) {
        this.photos = List.copyOf(photos);
        this.seed = seed;
        categories.forEach(category -> this.categories.put(category.toLowerCase(Locale.ROOT), category));
    }

    /**
     * Takes the photos in.
     *
     * @throws IllegalArgumentException when no photo is of a known class
     */
    public Assortment open(CataloguePictures pictures, Instant now, Progress progress) throws IOException {
        var merchandiser = new Merchandiser(new SplittableRandom(seed));
        var items = new ArrayList<Item>();
        var seen = new HashMap<String, SeenPicture>();
        var done = 0;
        for (var photo : photos) {
            progress.at("taking photos in", ++done, photos.size());
            var picture = take(pictures, photo).filter(one -> !seen.containsKey(one.sha256()));
            if (picture.isEmpty()) {
                skipped++;
                continue;
            }
            seen.put(picture.get().sha256(), picture.get());
            items.add(merchandiser.item(goods(photo, picture.get())));
        }
        if (items.isEmpty()) {
            throw new IllegalArgumentException(
                    "none of the " + photos.size() + " photos is of a known class; known are "
                            + String.join(", ", new TreeSet<>(categories.values())));
        }
        var taken = new SimulatedShoppers(items, seed).shop(DrawnStore.SHOPPERS, DrawnStore.INTERACTIONS);
        return new Assortment(
                items, List.copyOf(seen.values()), taken, now, Provenance.SIMULATED, Provenance.SIMULATED);
    }

    /** How many photos became no item: class unknown, unreadable, or the same picture twice. */
    public int skipped() {
        return skipped;
    }

    private Optional<SeenPicture> take(CataloguePictures pictures, LabelledPhoto photo) throws IOException {
        if (!categories.containsKey(photo.label().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        try {
            return pictures.take(photo.file());
        } catch (VisionException e) {
            if (e.reason() == VisionException.Reason.ENGINE_FAILED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private Goods goods(LabelledPhoto photo, SeenPicture picture) {
        var category = Objects.requireNonNull(categories.get(photo.label().toLowerCase(Locale.ROOT)));
        var colour = picture.sighting().colour().name().code();
        return new Goods(category, category.replace("t-shirt", "T-shirt"), colour, "", List.of(picture.sha256()));
    }
}
