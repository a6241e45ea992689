package trumeau.kiosk.shop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import trumeau.kiosk.session.Visit;
import trumeau.kiosk.wiring.Serving;
import trumeau.kiosk.wiring.ServingGeneration;
import trumeau.vision.pipeline.PhotoSighting;
import trumeau.vision.tag.TagRead;
import trumeau.vision.track.Garment;

/** "Your turn": one photo that somebody hands in. It is looked at and forgotten. */
@ApplicationScoped
public class PhotoDesk {

    private static final int SHOWN = 3;

    private final Serving serving;
    private final Visit visit;

    @Inject
    public PhotoDesk(Serving serving, Visit visit) {
        this.serving = serving;
        this.visit = visit;
    }

    /**
     * The garment in a photo with its cards; an empty list when there is none, empty when nothing serves yet.
     *
     * @throws trumeau.vision.VisionException PICTURE_EMPTY, PICTURE_UNREADABLE or PICTURE_TOO_LARGE
     */
    public Optional<List<GarmentView>> recognise(byte[] photo) {
        return serving.ask(generation -> {
            var garments = generation.recogniser().recogniseWithTags(photo).stream()
                    .map(seen -> garment(seen, generation))
                    .toList();
            visit.sign();
            visit.wishes().sawInPhoto(garments);
            var adviser = new Adviser(generation, visit);
            return garments.stream()
                    .map(garment -> GarmentView.of(garment, adviser.about(garment, List.of())))
                    .toList();
        });
    }

    private static Garment garment(PhotoSighting seen, ServingGeneration generation) {
        var sighting = seen.sighting();
        return new Garment(
                0,
                sighting.box(),
                generation.recogniser().certaintyOf(sighting.ranking()),
                sighting.ranking().stream().limit(SHOWN).toList(),
                sighting.colour(),
                sighting.traits(),
                sighting.embedding(),
                tag(seen.tags(), generation).stream().toList(),
                List.of());
    }

    /** The first code that the catalogue knows, else the first: a hang tag often has an address, too. */
    private static Optional<TagRead> tag(List<TagRead> tags, ServingGeneration generation) {
        return tags.stream()
                .filter(tag -> generation.catalogue().byTag(tag.text()).isPresent())
                .findFirst()
                .or(() -> tags.stream().findFirst());
    }
}
