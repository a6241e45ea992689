package trumeau.kiosk.shop;

import java.util.List;
import java.util.Optional;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.recommender.catalog.Catalogue;
import trumeau.recommender.catalog.ItemId;
import trumeau.recommender.index.EmbeddingSpaceId;
import trumeau.recommender.index.LookVector;
import trumeau.recommender.serve.Filters;
import trumeau.recommender.serve.Look;
import trumeau.recommender.serve.Query;
import trumeau.recommender.serve.Subject;
import trumeau.vision.classify.Trait;
import trumeau.vision.tag.TagRead;
import trumeau.vision.teach.Teaching;
import trumeau.vision.teach.Topic;
import trumeau.vision.track.Garment;

/** Turns what the camera sees into what the recommender is asked. */
final class GarmentToQuery {

    static final int CARDS = 18;

    private final Catalogue catalogue;
    private final Optional<Teaching> teaching;

    /** Nothing was taught. */
    GarmentToQuery(Catalogue catalogue) {
        this(catalogue, Optional.empty());
    }

    GarmentToQuery(ServingGeneration serving) {
        this(serving.catalogue(), Optional.of(serving.recogniser().teaching()));
    }

    private GarmentToQuery(Catalogue catalogue, Optional<Teaching> teaching) {
        this.catalogue = catalogue;
        this.teaching = teaching;
    }

    /**
     * A tag that the catalogue knows decides; else what staff taught of it; else the look does, its category only when
     * it is sure or the shopper says so.
     */
    Query of(Garment garment, List<ItemId> visit) {
        var subject = garment.tags().stream()
                .flatMap(tag -> tagged(tag).stream())
                .findFirst()
                .or(() -> taught(garment));
        return new Query(subject, Optional.of(look(garment)), visit, Filters.none(), CARDS);
    }

    private Optional<Subject> tagged(TagRead tag) {
        return CodeDesk.itemOf(tag.text(), catalogue)
                .map(item -> new Subject.Tagged(item.id(), tag.symbology().code()));
    }

    private Optional<Subject> taught(Garment garment) {
        return teaching.flatMap(known -> known.find(garment.embedding()))
                .filter(found -> found.topic().kind() == Topic.Kind.ITEM)
                .map(found -> new Subject.Taught(new ItemId(found.topic().name()), found.likeness()));
    }

    /** What the camera sees of it. */
    static Look look(Garment garment) {
        var embedding = garment.embedding();
        var space = new EmbeddingSpaceId(embedding.space().digest());
        var category =
                Optional.of(garment.best().category()).filter(name -> garment.certainty() != Garment.Certainty.UNSURE);
        var pattern = garment.trait("pattern");
        return new Look(
                new LookVector(space, embedding.toArray()),
                category,
                Optional.of(garment.colour().name().code()),
                Optional.of(garment.colour().rgb()),
                garment.colour().chances().byCode(),
                pattern.map(Trait::value),
                pattern.map(trait -> trait.confidence().value()).orElse(0.0));
    }
}
