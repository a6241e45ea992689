package trumeau.kiosk.wall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import trumeau.kiosk.shop.Card;
import trumeau.kiosk.shop.GarmentView;
import trumeau.kiosk.shop.LiveScene;
import trumeau.kiosk.wall.Lookout.Glimpse;
import trumeau.kiosk.wall.Programme.Part;
import trumeau.kiosk.wall.Stage.Role;

/** The acts before the camera: a garment, one that may be this or that, a thing that is none. */
@ApplicationScoped
class SeeingPlays {

    private static final double MOST_OF_IT = 0.75;
    private static final double HELD_FROM = 0.15;
    private static final double HELD_TO = 0.7;
    private static final double LEFT_WITHIN = 0.25;

    private final Stage stage;
    private final Lookout lookout;
    private final LiveScene scene;
    private final Proof proof;

    @Inject
    SeeingPlays(Stage stage, Lookout lookout, LiveScene scene, Proof proof) {
        this.stage = stage;
        this.lookout = lookout;
        this.scene = scene;
        this.proof = proof;
    }

    void garment(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        show(Role.GARMENT, part, patience);
        var longest = part.share(MOST_OF_IT);
        var seen = patience.until(this::surely, longest);
        seen.ifPresentOrElse(glimpse -> telling.accept(seen(glimpse)), () -> telling.accept(missed()));
        var item = patience.until(this::thisItem, longest);
        item.ifPresent(garment -> lookout.newest().ifPresent(glimpse -> telling.accept(cards(garment, glimpse))));
        lookout.newest().ifPresent(glimpse -> telling.accept(quick(glimpse)));
    }

    void unsure(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        show(Role.UNSURE, part, patience);
        var asked = patience.until(() -> lookout.newest().filter(glimpse -> !glimpse.isSure()), part.share(MOST_OF_IT));
        asked.ifPresentOrElse(glimpse -> telling.accept(asked(glimpse)), () -> telling.accept(missed()));
    }

    void noGarment(Part part, Consumer<Fact> telling, Patience patience) throws InterruptedException {
        show(Role.NO_GARMENT, part, patience);
        patience.pause(part.share(HELD_FROM));
        var before = lookout.count();
        patience.pause(part.share(HELD_TO - HELD_FROM));
        var count = lookout.count().since(before);
        telling.accept(new Fact(
                "looked",
                Map.<String, Object>of("frames", count.frames(), "garments", count.withGarment()),
                proof.took(part.share(HELD_TO - HELD_FROM), proof.rejectCommand())));
    }

    /** Comes back when what was there before has left the picture. */
    private void show(Role role, Part part, Patience patience) throws InterruptedException {
        stage.show(role, part.lasts());
        patience.until(() -> Optional.of(lookout.newest()).filter(Optional::isEmpty), part.share(LEFT_WITHIN));
    }

    /** Something that is recognised for sure, within so long. */
    Optional<Glimpse> surely(Patience patience, Duration longest) throws InterruptedException {
        return patience.until(this::surely, longest);
    }

    /** What is seen, in words of a fact. */
    Fact seen(Glimpse glimpse) {
        return new Fact(
                "seen",
                Map.<String, Object>of(
                        "category",
                        glimpse.category(),
                        "colour",
                        glimpse.colour(),
                        "confidence",
                        Math.round(glimpse.confidence() * 100)),
                proof.seen(glimpse, proof.sceneCommand()));
    }

    private Optional<Glimpse> surely() {
        return lookout.newest().filter(Glimpse::isSure);
    }

    private Optional<GarmentView> thisItem() {
        return scene.newest().garments().stream()
                .filter(garment ->
                        garment.claim().equals("this-item") && !garment.cards().isEmpty())
                .findFirst();
    }

    private Fact cards(GarmentView garment, Glimpse glimpse) {
        var item = garment.cards().get(0);
        return new Fact(
                "cards",
                Map.<String, Object>of(
                        "title",
                        item.title(),
                        "place",
                        item.place(),
                        "similar",
                        count(garment.cards(), "similar", "nearest"),
                        "goesWith",
                        count(garment.cards(), "goes-with", "also-took")),
                proof.seen(glimpse, proof.sceneCommand()));
    }

    private static long count(List<Card> cards, String one, String other) {
        return cards.stream()
                .flatMap(card -> card.relation().stream())
                .filter(relation -> relation.equals(one) || relation.equals(other))
                .count();
    }

    private Fact quick(Glimpse glimpse) {
        return new Fact(
                "quick",
                Map.<String, Object>of("ms", glimpse.taken().toMillis()),
                proof.seen(glimpse, proof.metricsCommand()));
    }

    private Fact asked(Glimpse glimpse) {
        return new Fact(
                "asked",
                Map.<String, Object>of(
                        "options", glimpse.options(), "confidence", Math.round(glimpse.confidence() * 100)),
                proof.seen(glimpse, proof.evaluateCommand()));
    }

    /** It was not seen as it should have been; said, not hidden. */
    private Fact missed() {
        return new Fact("missed", Map.of(), proof.of(proof.sceneCommand()));
    }
}
