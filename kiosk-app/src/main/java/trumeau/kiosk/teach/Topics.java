package trumeau.kiosk.teach;

import java.util.Locale;
import java.util.Optional;
import trumeau.kiosk.teach.TeachingRefused.Reason;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Item;
import trumeau.recommender.catalog.ItemId;
import trumeau.vision.teach.Topic;

/** From what somebody typed to what a lesson is about. */
public final class Topics {

    private Topics() {}

    /**
     * A category; one that the net or the catalogue has under the same letters is that one.
     *
     * @throws TeachingRefused BAD_NAME
     */
    public static Topic category(String typed, ServingGeneration generation) {
        var name = typed.strip();
        var known = java.util.stream.Stream.concat(
                        generation.recogniser().categories().stream(), generation.catalogue().categories().stream())
                .filter(name::equalsIgnoreCase)
                .findFirst();
        try {
            return Topic.ofCategory(known.orElseGet(() -> name.toLowerCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new TeachingRefused(Reason.BAD_NAME, String.valueOf(e.getMessage()));
        }
    }

    /**
     * An item of the catalogue.
     *
     * @throws TeachingRefused ITEM_UNKNOWN
     */
    public static Topic item(ServingGeneration generation, String typed) {
        var id = typed.strip();
        return item(id, generation)
                .map(item -> Topic.ofItem(item.id().value(), item.category()))
                .orElseThrow(() -> new TeachingRefused(
                        Reason.ITEM_UNKNOWN, "the catalogue has no item \"" + id + "\"; look at its label"));
    }

    static Optional<Item> item(String id, ServingGeneration generation) {
        try {
            return generation.catalogue().find(new ItemId(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
